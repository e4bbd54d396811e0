"""How much memory this process has had at the most."""

import resource
import sys
from pathlib import Path

STATUS = Path("/proc/self/status")


def peak_kb() -> int:
    """Return the peak in KB; what getrusage tells on Linux begins with what the process that started this one had."""
    if STATUS.exists():
        return int(STATUS.read_text(encoding="ascii").partition("VmHWM:")[2].split()[0])
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform != "darwin" else peak // 1024
