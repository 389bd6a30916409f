import { dialogs } from "../look/dialogs.en.ts";
import type { Fault } from "./fetchBytes.ts";

const { faults } = dialogs;

/** One sentence for what kept a case from being read, with the way out of it. */
export const faultText = (fault: Fault): string => {
  switch (fault.is) {
    case "missing":
    case "unreachable":
    case "slow":
    case "unknown":
    case "unreadable":
      return faults[fault.is](fault.what);
    case "forgotten":
      return faults.forgotten;
    case "status":
      return faults.status(fault.what, fault.status);
    case "large":
      return faults.large(fault.what, String(fault.limitMb));
    case "many":
      return faults.many(String(fault.count));
    case "refused":
      return faults.refused[fault.why](fault.what, fault.host);
  }
};
