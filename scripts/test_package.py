"""The Debian package, from its first installation to its last: built, installed, run, upgraded, purged.

It is installed in a copy of this machine that is thrown away: a layer over the whole file system, seen
by this test alone, without the compiler and the source. That takes root, Debian and a kernel that lets
us make such a layer; elsewhere the test is skipped, and says why. `systemd` itself does not run there:
the commands of its units do, as the account of the package.
"""

import contextlib
import http.client
import os
import pathlib
import re
import shlex
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent
BUILD = pathlib.Path(os.environ.get("SAMMANHANG_TEST_BUILD", ROOT / ".build/debug"))
INSIDE = "SAMMANHANG_TEST_LAYER"
PATIENCE_SECONDS = 60
CHROOT = shutil.which("chroot")
# Of 10; what a service may do without any of the walls that systemd offers.
MOST_EXPOSURE = 2.0


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def why_not():
    """What is missing for this test, if anything."""
    if not (BUILD / "sammanhang").exists():
        return f"{BUILD} holds no program"
    if os.geteuid() != 0:
        return "only root can install a package"
    for tool in ("dpkg-deb", "unshare", "chroot", "strip", "readelf"):
        if not shutil.which(tool):
            return f"{tool} is missing"
    layer = (
        "set -e; d=$(mktemp -d); mount -t tmpfs none $d; mkdir $d/u $d/w $d/m; "
        "mount -t overlay overlay -o lowerdir=/,upperdir=$d/u,workdir=$d/w $d/m; umount -l $d; rmdir $d"
    )
    tried = subprocess.run(["unshare", "--mount", "sh", "-c", layer], capture_output=True, text=True)
    return None if tried.returncode == 0 else f"no layer can be made: {tried.stderr.strip()}"


@unittest.skipIf(INSIDE in os.environ, "this is the layer already")
class ThePackage(unittest.TestCase):
    def test_can_be_installed_run_upgraded_and_purged(self):
        if reason := why_not():
            self.skipTest(reason)
        with tempfile.TemporaryDirectory() as folder:
            for version in ("1.0", "1.1"):
                subprocess.run(
                    [ROOT / "scripts/package.sh", BUILD, version, folder],
                    check=True, stdout=subprocess.DEVNULL, env=os.environ | {"COMPRESS": "none"},
                )
            run = subprocess.run(
                ["unshare", "--mount", "--propagation", "private", sys.executable, "-B", __file__, folder],
                env=os.environ | {INSIDE: "yes"}, capture_output=True, text=True,
            )
        self.assertEqual(run.returncode, 0, run.stdout + run.stderr)


class Machine:
    """A copy of this machine, gone with the process."""

    def __init__(self, packages):
        base = pathlib.Path(tempfile.mkdtemp())
        self.mount("-t", "tmpfs", "none", base)
        for name in ("upper", "work", "root"):
            (base / name).mkdir()
        self.root = base / "root"
        layers = f"lowerdir=/,upperdir={base}/upper,workdir={base}/work"
        self.mount("-t", "overlay", "overlay", "-o", layers, self.root)
        (self.root / "packages").mkdir()
        for package in pathlib.Path(packages).glob("*.deb"):
            shutil.copy(package, self.root / "packages")
        # What the program finds now, it finds on a machine that never saw a compiler.
        swift = pathlib.Path(shutil.which("swift") or "/nowhere").resolve().parents[2]
        for hidden in {ROOT, swift} - {pathlib.Path("/")}:
            if hidden.exists() and hidden != pathlib.Path("/usr"):
                self.mount("-t", "tmpfs", "none", f"{self.root}{hidden}")
        self.mount("--rbind", "/proc", self.root / "proc")
        self.mount("--rbind", "/dev", self.root / "dev")
        # Where systemd runs for real, the scripts of the package must not talk to it.
        if (self.root / "run/systemd/system").is_dir():
            self.mount("-t", "tmpfs", "none", self.root / "run")

    @staticmethod
    def mount(*arguments):
        subprocess.run(["mount", *map(str, arguments)], check=True)

    def run(self, *command, account=None, **more):
        user = [f"--userspec={account}:{account}"] if account else []
        return subprocess.run(
            [CHROOT, *user, self.root, *command], check=True, text=True, capture_output=True, **more
        ).stdout

    def install(self, version):
        self.run(
            "dpkg", "--force-confold", "--install", f"/packages/sammanhang_{version}_amd64.deb",
            env=os.environ | {"DEBIAN_FRONTEND": "noninteractive"},
        )

    def path(self, path):
        return self.root / path.lstrip("/")

    def commands(self, unit, key):
        """The commands that a unit runs, as systemd would split them."""
        lines = self.path(f"/lib/systemd/system/{unit}").read_text().splitlines()
        return [shlex.split(line.split("=", 1)[1]) for line in lines if line.startswith(f"{key}=")]

    def environment(self):
        return {"PATH": "/usr/bin:/bin", "HOME": "/var/lib/sammanhang", "LANG": "C.UTF-8"}

    def serve(self):
        for command in self.commands("sammanhang.service", "ExecStartPre"):
            self.run(*command, account="sammanhang", env=self.environment())
        [command] = self.commands("sammanhang.service", "ExecStart")
        return subprocess.Popen(
            [CHROOT, "--userspec=sammanhang:sammanhang", self.root, *command],
            env=self.environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )


def ask(port, path):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    with contextlib.closing(connection):
        connection.request("GET", path)
        answer = connection.getresponse()
        return answer.status, answer.read().decode()


@unittest.skipUnless(INSIDE in os.environ, "only in a layer of its own")
class Inside(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.machine = Machine(PACKAGES)
        self.port, self.operations = free_port(), free_port()

    def choose_ports(self):
        path = self.machine.path("/etc/sammanhang/sammanhang.yaml")
        text = path.read_text()
        text = text.replace("port: 8080", f"port: {self.port}", 1)
        text = text.replace("operations-port: 8081", f"operations-port: {self.operations}", 1)
        path.write_text(text)
        return text

    def serve_and_stop(self):
        process = self.machine.serve()
        try:
            end = time.monotonic() + PATIENCE_SECONDS
            while True:
                self.assertIsNone(process.poll(), "the server ended by itself")
                self.assertLess(time.monotonic(), end, "the server was never ready")
                with contextlib.suppress(OSError):
                    if ask(self.operations, "/ready") == (200, "ready\n"):
                        break
                time.sleep(0.05)
            status, page = ask(self.port, "/logga-in")
            self.assertEqual(status, 200)
            [style] = set(re.findall(r'/static/app\.[^"]*\.css', page))
            self.assertEqual(ask(self.port, style)[0], 200)
            self.back_up()
        finally:
            process.send_signal(signal.SIGTERM)
            self.assertEqual(process.wait(PATIENCE_SECONDS), 0)

    def back_up(self):
        [command] = self.machine.commands("sammanhang-backup.service", "ExecStart")
        self.machine.run(*command, account="sammanhang", env=self.machine.environment())
        newest = sorted(self.machine.path("/var/backups/sammanhang").iterdir())[-1]
        inside = "/" + str(newest.relative_to(self.machine.root))
        told = self.machine.run("sammanhang", "backup", "verify", inside, account="sammanhang")
        self.assertIn("whole: the files, the database and its log", told)

    def modes(self):
        account = self.machine.path("/etc/passwd").read_text()
        number = int(re.search(r"^sammanhang:x:(\d+):", account, re.M).group(1))
        for folder in ("/var/lib/sammanhang", "/var/backups/sammanhang"):
            facts = self.machine.path(folder).stat()
            self.assertEqual((facts.st_uid, facts.st_mode & 0o777), (number, 0o700), folder)
        settings = self.machine.path("/etc/sammanhang/sammanhang.yaml").stat()
        self.assertEqual((settings.st_uid, settings.st_mode & 0o777), (0, 0o640))
        database = self.machine.path("/var/lib/sammanhang/sammanhang.sqlite")
        if database.exists():
            self.assertEqual(database.stat().st_uid, number)

    def check_units(self):
        if not shutil.which("systemd-analyze"):
            return
        units = ["sammanhang.service", "sammanhang-backup.service", "sammanhang-backup.timer"]
        found = [f"/lib/systemd/system/{unit}" for unit in units]
        self.machine.run("systemd-analyze", "verify", *found)
        for unit in found[:2]:
            told = self.machine.run("systemd-analyze", "security", "--offline=true", unit)
            exposure = float(re.search(r"Overall exposure level for \S+: (\S+)", told).group(1))
            self.assertLessEqual(exposure, MOST_EXPOSURE, unit)

    def test_the_whole_life(self):
        machine = self.machine
        machine.install("1.0")
        self.modes()
        self.check_units()
        settings = self.choose_ports()
        self.assertFalse(machine.path("/var/lib/sammanhang/sammanhang.sqlite").exists(), "not started")
        machine.run("sammanhang", "doctor", "--help")
        self.serve_and_stop()

        machine.install("1.1")
        self.assertIn("Version: 1.1\n", machine.run("dpkg", "--status", "sammanhang"))
        self.assertEqual(machine.path("/etc/sammanhang/sammanhang.yaml").read_text(), settings)
        self.modes()
        self.serve_and_stop()
        self.assertEqual(len(list(machine.path("/var/backups/sammanhang").iterdir())), 2)

        machine.run("dpkg", "--remove", "sammanhang")
        self.assertFalse(machine.path("/usr/lib/sammanhang").exists())
        self.assertEqual(machine.path("/etc/sammanhang/sammanhang.yaml").read_text(), settings)
        machine.run("dpkg", "--purge", "sammanhang")
        self.assertFalse(machine.path("/etc/sammanhang").exists())
        self.assertTrue(machine.path("/var/lib/sammanhang/sammanhang.sqlite").exists())
        self.assertEqual(len(list(machine.path("/var/backups/sammanhang").iterdir())), 2)
        self.assertIn("sammanhang:x:", machine.path("/etc/passwd").read_text())

        machine.install("1.1")
        self.modes()
        machine.run("dpkg", "--purge", "sammanhang", env=os.environ | {"SAMMANHANG_PURGE_DATA": "yes"})
        self.assertFalse(machine.path("/var/lib/sammanhang").exists())
        self.assertFalse(machine.path("/var/backups/sammanhang").exists())
        self.assertNotIn("sammanhang:x:", machine.path("/etc/passwd").read_text())


if __name__ == "__main__":
    PACKAGES = sys.argv.pop() if INSIDE in os.environ else None
    unittest.main()
