/** The style sheet's colours, for the canvas, which knows no custom properties. Asked anew at each drawing. */
export function colour(name: string): string {
  const probe = document.body.appendChild(document.createElement("span"));
  probe.style.color = `var(--${name})`;
  const value = getComputedStyle(probe).color;
  probe.remove();
  return value;
}
