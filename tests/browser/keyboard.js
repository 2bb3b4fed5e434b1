// What a test of the keyboard asks a page. Gives an object of functions; nothing of it is in the product.
() => {
  const shown = (element) => element.checkVisibility({ visibilityProperty: true });

  // The one radio button of a group that Tab leads to: the chosen one, else the first.
  const entry = (radio) => {
    const group = [...document.getElementsByName(radio.name)].filter(shown);
    return (group.find((one) => one.checked) ?? group[0]) === radio;
  };

  const stops = () =>
    [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
      .filter((element) => shown(element) && !element.disabled)
      .filter((element) => element.type !== "radio" || entry(element));

  const pen = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d");
  const rgba = (colour) => {
    pen.clearRect(0, 0, 1, 1);
    pen.fillStyle = colour;
    pen.fillRect(0, 0, 1, 1);
    return [...pen.getImageData(0, 0, 1, 1).data];
  };
  const luminance = (colour) =>
    rgba(colour).slice(0, 3).map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
      .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);
  const contrast = (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const ground = (element) => {
    for (let near = element.parentElement; near; near = near.parentElement) {
      const colour = getComputedStyle(near).backgroundColor;
      if (rgba(colour)[3] === 255) return colour;
    }
    return "white";
  };

  // Whether the middle of what the window shows of an element is not covered by another.
  const uncovered = (element) => {
    const { left, top, right, bottom } = element.getClientRects()[0];
    const middle = (from, to, most) => (Math.max(from, 0) + Math.min(to, most)) / 2;
    const hit = document.elementFromPoint(middle(left, right, innerWidth), middle(top, bottom, innerHeight));
    return Boolean(hit) && (element.contains(hit) || hit.contains(element));
  };

  return {
    start: () => {
      window.stops = stops();
      return window.stops.map((element) => `${element.tagName} ${element.textContent.trim().slice(0, 40)}`);
    },
    // Where the focus is: its number among the stops, whether it can be seen, and how well its outline stands out.
    here: () => {
      const element = document.activeElement;
      const style = getComputedStyle(element);
      return {
        at: window.stops.indexOf(element),
        seen: uncovered(element),
        outline: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
        contrast: contrast(style.outlineColor, ground(element)),
      };
    },
    // The places that have more than they show, and that no key can move.
    stuck: () =>
      [...document.querySelectorAll("body *")].filter((element) => {
        const style = getComputedStyle(element);
        const scrolls = (way) => ["auto", "scroll"].includes(way);
        const more =
          (scrolls(style.overflowX) && element.scrollWidth > element.clientWidth + 1) ||
          (scrolls(style.overflowY) && element.scrollHeight > element.clientHeight + 1);
        return more && element.tabIndex < 0 && !element.querySelector("a[href], button, input, textarea, [tabindex='0']");
      }).map((element) => element.outerHTML.slice(0, 80)),
  };
}
