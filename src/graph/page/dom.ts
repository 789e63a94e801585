/** The element of an id, which the page has. */
export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  return document.getElementById(id) as T;
}

/** The part of the picture of a name, such as `iked SYSA`; undefined when the picture does not show it. */
export function part(name: string): SVGGElement | undefined {
  return document.querySelector<SVGGElement>(`[data-part="${CSS.escape(name)}"]`) ?? undefined;
}

/** The shape of an element of the picture. */
export function shape(id: string): SVGGElement | undefined {
  return (document.getElementById(id) as SVGGElement | null) ?? undefined;
}

/** Gives a shape a text in one of its lines, and leaves it alone where it is the same. */
export function setText(of: SVGGElement, line: number, text: string): void {
  const element = of.querySelectorAll(":scope > text")[line];
  if (element !== undefined && element.textContent !== text) element.textContent = text;
}

/** The text a shape has as the sysplex is configured. */
export function configuredText(of: SVGGElement, line: number): string {
  const element = of.querySelectorAll<SVGTextElement>(":scope > text")[line];
  if (element === undefined) return "";
  return (element.dataset.configured ??= element.textContent ?? "");
}

/** What a pointer that rests on a shape shows. */
export function setTitle(of: SVGGElement, title: string): void {
  const element = of.querySelector(":scope > title");
  if (element !== null && element.textContent !== title) element.textContent = title;
}
