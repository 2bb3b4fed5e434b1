"""Names written with a capital inside: products, services and bodies that municipalities use or speak of."""

from __future__ import annotations

MIXED_CASE = frozenset(
    """
    AirPlay AppStore AutoCad BankAxept BankId BookCreator BrukerPlan CosDoc DigiHelse DigiSos EasyCruit EasyPark
    EduCloud EqualSalary FaceTime FamilieID FotoWare GatFlex GatSoft GeoGebra GitHub GitLab GodTur GoogleDocs
    HelseNorge HelsePlattformen InnSyn JavaScript JobbNorge KommuneForlaget KommuneKari KomTek LedNett LinkedIn
    LæringsPortalen MacBook MailChimp MaskinPorten MedVind MinBemanning MinGat MinSide MobilePay NetFlix NetPower
    NorgesGruppen NorSikt NotebookLm OneDrive OneNote OpenOffice PaperCut PayPal PowerApps PowerPoint PowerShell
    ProSang QuickPlan RefLex RiskManager SalesForce SameTime SharePoint ShareGate SkillAid SkoleArena SmartBoard
    SmartMaler SnapChat SoMe SosialDok SoundCloud SurveyMonkey SurveyXact TeamTailor TeamViewer TikTok TimeEdit
    TurnusPlan VelferdsPilot WebCruiter WebSak WeTransfer WhatsApp WordPress YouTube
    """.split()  # noqa: SIM905
)
