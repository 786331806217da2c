"""Every template with its worst-case values, as the Swift tests wrote it: no barriers, light, narrow.

`make test` leaves the samples in the folder that SAMMANHANG_SAMPLES names; they are served here
with the real style sheet and font.
"""

import base64
import concurrent.futures
import gzip
import http.server
import io
import os
import pathlib
import threading
import unittest

import PIL.Image
import zxingcpp

import browser
import test_pages

FOLDER = pathlib.Path(os.environ.get("SAMMANHANG_SAMPLES", ".build/samples"))
STATIC = pathlib.Path(__file__).parents[2] / "Sources/Web/Resources/Static"
FEWEST = 40


def style():
    """The style sheet with the font in it, put together as the server does it."""
    sheets = sorted((STATIC / "css").glob("*.css"))
    font = base64.b64encode((STATIC / "font/inter-latin.woff2").read_bytes()).decode()
    css = "\n".join(sheet.read_text("utf-8") for sheet in sheets)
    return css.replace("/static/inter-latin.woff2", f"data:font/woff2;base64,{font}").encode()


class Site(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        name = self.path.partition("?")[0].removeprefix("/")
        if name == "static/style.css":
            self.answer(style(), "text/css; charset=utf-8")
        elif name == "static/app.js":
            self.answer((STATIC / "js/app.js").read_bytes(), "text/javascript; charset=utf-8")
        elif name in {sample.name for sample in FOLDER.glob("*.html")}:
            self.answer((FOLDER / name).read_bytes(), "text/html; charset=utf-8")
        else:
            self.send_error(404)

    def answer(self, body, kind):
        """Like the server: what is the same to everyone goes compressed, a page does not."""
        self.send_response(200)
        self.send_header("Content-Type", kind)
        if not kind.startswith("text/html"):
            self.send_header("Content-Encoding", "gzip")
            body = gzip.compress(body)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def look(base, names):
    """What is wrong with these samples, all opened in one browser."""
    driver, found = browser.open_browser(), []
    try:
        for name in names:
            load = browser.load(driver, f"{base}/{name}")
            found += [f"{name}: {fault}" for fault in test_pages.faults(driver, load)]
    finally:
        driver.quit()
    return found


class Samples(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Site)
        threading.Thread(target=cls.server.serve_forever, daemon=True).start()
        cls.base = f"http://127.0.0.1:{cls.server.server_port}"

    @classmethod
    def tearDownClass(cls):
        cls.server.shutdown()
        cls.server.server_close()

    def test_every_sample_is_without_faults(self):
        names = sorted(sample.name for sample in FOLDER.glob("*.html"))
        self.assertGreaterEqual(len(names), FEWEST, f"run make test: too few samples in {FOLDER}")
        count = test_pages.BROWSERS
        shares = [names[start::count] for start in range(count)]
        with concurrent.futures.ThreadPoolExecutor(count) as pool:
            found = sum(pool.map(look, [self.base] * count, shares), [])
        print(f"{len(names)} samples")
        self.assertFalse(found, "\n" + "\n".join(sorted(found)))

    def test_a_reader_finds_the_link_in_the_picture_of_a_key(self):
        (name,) = (sample.name for sample in FOLDER.glob("*-accounts-codes-a-secret.html"))
        driver = browser.open_browser()
        try:
            for theme in ("light", "dark"):
                browser.set_scheme(driver, theme)
                browser.load(driver, f"{self.base}/{name}")
                picture = driver.find_element("css selector", "svg.qr").screenshot_as_png
                link = driver.find_element("css selector", "a[href^='otpauth:']")
                read = zxingcpp.read_barcodes(PIL.Image.open(io.BytesIO(picture)))
                self.assertEqual([code.text for code in read], [link.get_attribute("href")], theme)
        finally:
            driver.quit()


if __name__ == "__main__":
    unittest.main()
