"""How long `koers portfolio` takes over a folder of plans, and the most memory it has."""

import resource
import subprocess
import sys
import time

start = time.monotonic()
lines = subprocess.run(["build/release/koers", "portfolio", sys.argv[1], "--csv"], check=True,
                       capture_output=True, text=True).stdout.count("\n")
print(f"portfolio_folder_schools {lines - 1} schools")
print(f"portfolio_folder {time.monotonic() - start:.1f} s")
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(f"portfolio_folder_memory {used.ru_maxrss / 1024:.0f} MB")
