import { useEffect } from "react";

/** Keeps the screen from going dark while a component is there, where the browser can and the computer lets it. */
export const useWakeLock = (): void => {
  useEffect(() => {
    if (!("wakeLock" in navigator)) return;
    let lock: WakeLockSentinel | null = null;
    let left = false;
    const take = async () => {
      if (document.visibilityState !== "visible" || lock?.released === false) return;
      try {
        const got = await navigator.wakeLock.request("screen");
        if (left) void got.release();
        else lock = got;
      } catch {
        // Frames, a low battery and a reader's choice refuse it; the talk goes on without.
      }
    };
    // Browsers let go of it whenever the page is hidden.
    const seen = () => void take();
    document.addEventListener("visibilitychange", seen);
    seen();
    return () => {
      left = true;
      document.removeEventListener("visibilitychange", seen);
      void lock?.release();
    };
  }, []);
};
