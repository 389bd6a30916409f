/** Fills the screen with the mount of an element, or stops doing so; false where the browser refuses. */
export const toggleFull = async (element: Element | null): Promise<boolean> => {
  const page = element?.ownerDocument;
  const mount = element?.closest(".caseline");
  if (!page || !mount) return false;
  try {
    if (page.fullscreenElement) await page.exitFullscreen();
    else await mount.requestFullscreen();
    return true;
  } catch {
    return false;
  }
};
