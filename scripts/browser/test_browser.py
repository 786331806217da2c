"""The instruments themselves: each has to find the fault that is planted for it."""

import http.server
import threading
import unittest

import browser

GOOD = """<!doctype html><html lang="sv"><title>Bra</title><link rel="icon" href="data:,">
<main><h1>Bra</h1><form><label>Namn <input name="n"></label></form><p><a href="/2">Två</a></main>"""
HEAVY = GOOD.replace("</main>", "<img alt='' src='/i1'><img alt='' src='/i2'></main>") + "x" * 50000
DARK = GOOD.replace(
    "<main>",
    "<style>@media (prefers-color-scheme: dark) {h1 {color: #888; background: #777}}</style><main>",
)
PAGES = {"/": GOOD, "/heavy": HEAVY, "/dark": DARK, "/i1": "", "/i2": ""}


class Site(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        body = PAGES.get(self.path)
        self.send_response(404 if body is None else 200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write((GOOD if body is None else body).encode())

    def log_message(self, *_):
        pass


class Instruments(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Site)
        threading.Thread(target=cls.server.serve_forever, daemon=True).start()
        cls.base = f"http://127.0.0.1:{cls.server.server_port}"
        cls.driver = browser.open_browser()

    @classmethod
    def tearDownClass(cls):
        cls.driver.quit()
        cls.server.shutdown()
        cls.server.server_close()

    def setUp(self):
        browser.set_width(self.driver, 1280)
        browser.set_scheme(self.driver, "light")

    def test_a_good_page_is_given_back_without_remarks(self):
        load = browser.load(self.driver, self.base + "/")
        self.assertEqual((load.status, load.is_html, len(load.requests)), (200, True, 1))
        self.assertLess(load.bytes, 2000)
        self.assertEqual(browser.violations(self.driver), {})
        self.assertEqual(browser.links(self.driver), [self.base + "/2"])

    def test_a_missing_page_is_seen(self):
        self.assertEqual(browser.load(self.driver, self.base + "/nowhere").status, 404)

    def test_weight_and_requests_are_counted(self):
        load = browser.load(self.driver, self.base + "/heavy")
        self.assertEqual(len(load.requests), 3)
        self.assertGreater(load.bytes, 50000)

    def test_planted_barriers_are_found(self):
        browser.load(self.driver, self.base + "/")
        self.driver.execute_script(
            "document.documentElement.removeAttribute('lang');"
            "const l = document.querySelector('label'); l.replaceWith(l.querySelector('input'));"
            "document.querySelector('h1').style.color = '#bbb'"
        )
        found = browser.violations(self.driver)
        self.assertLessEqual({"html-has-lang", "label", "color-contrast"}, set(found))

    def test_a_barrier_in_the_dark_is_found_only_there(self):
        browser.load(self.driver, self.base + "/dark")
        self.assertEqual(browser.violations(self.driver), {})
        browser.set_scheme(self.driver, "dark")
        self.assertIn("color-contrast", browser.violations(self.driver))

    def test_a_page_that_scrolls_sideways_is_found(self):
        browser.load(self.driver, self.base + "/")
        browser.set_width(self.driver, 320)
        self.assertFalse(browser.scrolls_sideways(self.driver))
        self.driver.execute_script("document.querySelector('main').style.width = '330px'")
        self.assertTrue(browser.scrolls_sideways(self.driver))

    def test_a_target_too_low_for_a_finger_is_found_but_not_a_link_in_a_sentence(self):
        browser.load(self.driver, self.base + "/")
        browser.set_width(self.driver, 390)
        self.assertEqual(len(browser.small_targets(self.driver)), 2)  # the field and the lone link
        self.driver.execute_script(
            "document.querySelector('a').style.cssText = 'display: inline-block; padding: 5px';"
            "document.querySelector('input').style.height = '30px';"
            "document.querySelector('p').insertAdjacentHTML('afterend',"
            "'<p>Läs mer om <a href=\"/3\">det här</a> i avtalet.</p>')"
        )
        self.assertEqual(browser.small_targets(self.driver), [])
        self.driver.execute_script("document.querySelector('a').className = 'button'")
        self.assertEqual(len(browser.small_targets(self.driver)), 1)

    def test_script_that_is_off_does_not_run(self):
        for javascript, title in ((True, "on"), (False, "off")):
            driver = browser.open_browser(javascript=javascript)
            driver.get("data:text/html,<title>off</title><script>document.title='on'</script>")
            self.assertEqual(driver.title, title)
            driver.quit()


if __name__ == "__main__":
    unittest.main()
