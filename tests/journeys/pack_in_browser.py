#!/usr/bin/env python3
"""A report as a web page, opened in a real browser: pack_in_browser.py BIN [PICTURES]

Makes a sample store and packs of it by earmark-cli, as one file and as a folder, in both languages, one of them with
texts that a browser would run or fetch. Each is opened in headless Chromium, which is driven over a pipe, so that the
pages stay without script of their own. Every clip must play to its end, nothing may be asked for but the pack's own
files, no script may run, and the browser may call no address (strace) that it does not call for an empty page. A page
that does all of this wrong is opened first: what cannot be seen there would not be seen in a pack either. With PICTURES
each pack is photographed in light and dark.

Exit 77 where no Chromium is installed."""
import base64
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import urllib.parse

SKIPPED = 77
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = ("--headless", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking",
         "--disable-component-update", "--disable-sync", "--no-first-run", "--mute-audio", "--disable-extensions",
         "--autoplay-policy=no-user-gesture-required", "--remote-debugging-pipe", "--window-size=1000,1400")
NOWHERE = "192.0.2.1"  # an address that is kept for examples
HOSTILE = f'<script>window.ran = 1</script><img src="http://{NOWHERE}/fetched.png" onerror="window.ran = 1">'

# From half a second before its end each clip plays to it.
PLAY = """(async () => {
  const played = [];
  for (const clip of document.querySelectorAll('audio')) {
    const told = await new Promise(tell => {
      const late = setTimeout(() => tell('still at ' + clip.currentTime), 15000);
      clip.onended = () => { clearTimeout(late); tell('ended'); };
      clip.onerror = () => { clearTimeout(late); tell('error ' + (clip.error ? clip.error.message : '')); };
      const start = () => { clip.currentTime = Math.max(0, clip.duration - 0.5); clip.play().catch(e => tell('' + e)); };
      clip.readyState > 0 ? start() : (clip.onloadedmetadata = start, clip.load());
    });
    played.push({told, seconds: clip.duration});
  }
  return played;
})()"""


class Browser:
    """Headless Chromium at the other end of a pipe, with a profile of its own."""

    def __init__(self, program, log=None):
        self._profile = tempfile.mkdtemp(prefix="earmark-browser-")
        commands, self._out = os.pipe()
        self._in, answers = os.pipe()
        command = [program, *FLAGS, f"--user-data-dir={self._profile}"]
        if os.geteuid() == 0:
            command.append("--no-sandbox")
        if log:
            command = ["strace", "-f", "-qq", "-e", "trace=connect", "-o", log, *command]
        # It reads its commands at 3 and answers at 4, whatever numbers they have here.
        high = [os.dup2(end, number) for end, number in ((commands, 103), (answers, 104))]
        self._process = subprocess.Popen(
            ["bash", "-c", 'exec "$0" "$@" 3<&103 4>&104 103<&- 104>&-', *command], pass_fds=high,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for end in (commands, answers, *high):
            os.close(end)
        self._buffer, self._count, self._session = b"", 0, None
        self.requests, self.loaded = [], False

    def _receive(self):
        while b"\0" not in self._buffer:
            piece = os.read(self._in, 1 << 20)
            if not piece:
                sys.exit("the browser ended by itself")
            self._buffer += piece
        text, self._buffer = self._buffer.split(b"\0", 1)
        message = json.loads(text)
        if message.get("method") == "Network.requestWillBeSent":
            self.requests.append(message["params"]["request"]["url"])
        if message.get("method") == "Page.loadEventFired":
            self.loaded = True
        return message

    def call(self, method, **params):
        self._count += 1
        message = {"id": self._count, "method": method, "params": params}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._out, json.dumps(message).encode() + b"\0")
        while (answer := self._receive()).get("id") != self._count:
            pass
        if "error" in answer:
            sys.exit(f"{method}: {answer['error']['message']}")
        return answer["result"]

    def value(self, script):
        answer = self.call("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in answer:
            sys.exit(f"script: {answer['exceptionDetails']}")
        return answer["result"].get("value")

    def open(self, address):
        if not self._session:
            target = self.call("Target.createTarget", url="about:blank")["targetId"]
            self._session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
            for domain in ("Page", "Network", "Runtime"):
                self.call(domain + ".enable")
        self.requests, self.loaded = [], False
        self.call("Page.navigate", url=address)
        while not self.loaded:
            self._receive()

    def picture(self, scheme, path):
        self.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
        data = self.call("Page.captureScreenshot", captureBeyondViewport=True)["data"]
        with open(path, "wb") as out:
            out.write(base64.b64decode(data))

    def close(self):
        self._session = None
        os.write(self._out, json.dumps({"id": 0, "method": "Browser.close"}).encode() + b"\0")
        self._process.wait(timeout=60)
        os.close(self._in)
        os.close(self._out)
        shutil.rmtree(self._profile, ignore_errors=True)


def address_of(path):
    return "file://" + urllib.parse.quote(os.path.abspath(path))


def called(log):
    """Addresses of other computers in what strace wrote."""
    with open(log, encoding="utf-8", errors="replace") as lines:
        return set(re.findall(r'inet_(?:addr|pton)\((?:AF_INET6, )?"([^"]+)"', lines.read()))


def watched(program, scratch, address):
    """Opens the page in a browser of its own: it, and whom it called where strace can tell."""
    log = os.path.join(scratch, "calls.txt") if shutil.which("strace") else None
    browser = Browser(program, log)
    browser.open(address)
    found = {"clips": browser.value(PLAY), "ran": browser.value("window.ran === 1"), "requests": browser.requests,
             "scripts": browser.value("document.scripts.length"), "text": browser.value("document.body.innerText")}
    browser.close()
    found["called"] = called(log) if log else set()
    return found


def make_packs(cli, scratch):
    store = os.path.join(scratch, "sample.db")

    def run(*arguments):
        done = subprocess.run([cli, *arguments, "--store", store], capture_output=True, text=True, check=False)
        if done.returncode != 0:
            sys.exit(f"{arguments}: {done.stderr}")
        return done.stdout

    run("sample", "--evaluations", "600", "--seed", "7")
    call = json.loads(run("examples", "list"))["rows"][0]["recording"]
    run("examples", "add", "--call", call, "--topic", HOSTILE, "--note", HOSTILE, "--kind", "bad", "--by", HOSTILE,
        "--from-ms", "1000", "--to-ms", "9000")
    packs = {}
    for name, language, report in (("weak points", "en", ("weak-points", "--to", "2025-11-30")),
                                   ("cases", "zh", ("cases",))):
        page, folder = (os.path.join(scratch, name + ending) for ending in (".html", ""))
        for clips, target in (("file", page), ("folder", folder)):
            run("report", *report, "--format", "html", "--language", language, "--clips", clips, "--out", target)
        packs[name + ", one file"] = page
        packs[name + ", folder"] = os.path.join(folder, "index.html")
    return packs


def faults(found, root, usual):
    """What is wrong with a page whose own files lie below `root`."""
    wrong = [f"clip {number}: {clip['told']}" for number, clip in enumerate(found["clips"], 1)
             if clip["told"] != "ended" or not clip["seconds"] >= 1]
    if not found["clips"]:
        wrong.append("it has no clip")
    if found["ran"] or found["scripts"]:
        wrong.append("a script ran or stands in it")
    wrong += [f"asked for {url[:100]}" for url in found["requests"]
              if not url.startswith((root, "data:")) and url != "about:blank"]
    wrong += [f"called {address}" for address in sorted(found["called"] - usual)]
    return wrong


def check_watching(program, scratch):
    """What an empty page calls; and a page that does everything wrong is caught."""
    empty, bad = (os.path.join(scratch, name) for name in ("empty.html", "bad.html"))
    for path, content in ((empty, "<p>nothing"), (bad, f"<p>bad<audio src=none.wav></audio>{HOSTILE}")):
        with open(path, "w", encoding="utf-8") as out:
            out.write(content)
    usual = watched(program, scratch, address_of(empty))["called"]
    caught = " ".join(faults(watched(program, scratch, address_of(bad)), address_of(scratch), usual))
    for sign in ("clip 1", "a script ran", f"asked for http://{NOWHERE}"):
        if sign not in caught:
            sys.exit(f"a page that does it was not caught: {sign} (caught: {caught})")
    if shutil.which("strace") and f"called {NOWHERE}" not in caught:
        sys.exit(f"a page that calls {NOWHERE} was not caught by strace (caught: {caught})")
    return usual


def take_pictures(program, packs, folder):
    os.makedirs(folder, exist_ok=True)
    browser = Browser(program)
    for name, page in packs.items():
        browser.open(address_of(page))
        for scheme in ("light", "dark"):
            browser.picture(scheme, os.path.join(folder, f"{name.replace(', ', '-').replace(' ', '-')}-{scheme}.png"))
    browser.close()


def main():
    program = next(filter(None, map(shutil.which, NAMES)), None)
    if program is None:
        print("no Chromium is installed (" + ", ".join(NAMES) + "): the packs were not opened")
        return SKIPPED
    if not shutil.which("strace"):
        print("strace is not installed: whom the browser calls is not looked at, only what it asks for")
    scratch = tempfile.mkdtemp(prefix="earmark-packs-")
    try:
        packs = make_packs(os.path.join(sys.argv[1], "earmark-cli"), scratch)
        usual = check_watching(program, scratch)
        bad = 0
        for name, page in packs.items():
            found = watched(program, scratch, address_of(page))
            wrong = faults(found, address_of(scratch), usual)
            if name.startswith("cases") and "window.ran = 1" not in found["text"]:
                wrong.append("the text that looks like a script is not shown as text")
            bad += len(wrong)
            print(f"{name}: {len(found['clips'])} clips, {len(found['requests'])} requests:",
                  "; ".join(wrong) or "every clip played to its end, nothing fetched, nothing run")
        if len(sys.argv) > 2:
            take_pictures(program, packs, sys.argv[2])
        return 1 if bad else 0
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


sys.exit(main())
