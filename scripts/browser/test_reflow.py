"""Every sample at 400 % of a window of 1280 px, and with names as long as names can be: no scrolling sideways."""

import http.server
import threading
import unittest

import browser
import test_samples

# 1280 by 1024 px at 400 % leave 320 by 256.
WIDTH, HEIGHT = browser.NARROWEST, 256

# Names without and with places to break them, put in the place of the names of the sample's units.
LONG = """
const long = ['Ungdomspsykiatrimottagningssamordningsverksamhetsenheten i Söderåkrabygden',
  'Barn- och ungdomshabiliteringen/familjecentralen/elevhälsan i Oskarshamn-Västervik, norr'];
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
let count = 0;
while (walker.nextNode()) {
  const text = walker.currentNode;
  text.data = text.data.replace(
    /Lindskolan|Barn- och ungdomspsykiatrin|Socialtjänsten|Fritidsgården Ankaret/g,
    () => long[count++ % long.length]);
}
return count;
"""

# What hides or scrolls away a part of its own width; what is for the ear alone is let be.
CUT = """
return [...document.querySelectorAll('body *')].filter(e => e.checkVisibility()
    && !e.matches('input, select, textarea, svg *') && e.clientWidth > 1
    && getComputedStyle(e).overflowX !== 'visible' && e.scrollWidth > e.clientWidth + 1)
  .map(e => e.outerHTML.slice(0, 120));
"""


def faults(driver):
    """What does not fit in the width of the open page, with everything unfolded."""
    browser.unfold(driver)
    found = [f"cuts its content: {html}" for html in driver.execute_script(CUT)]
    return found + (["scrolls sideways"] if browser.scrolls_sideways(driver) else [])


class Reflow(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), test_samples.Site)
        threading.Thread(target=cls.server.serve_forever, daemon=True).start()
        cls.base = f"http://127.0.0.1:{cls.server.server_port}"
        cls.driver = browser.open_browser()
        browser.set_width(cls.driver, WIDTH, HEIGHT)

    @classmethod
    def tearDownClass(cls):
        cls.driver.quit()
        cls.server.shutdown()
        cls.server.server_close()

    def test_every_sample_fits_with_usual_and_with_very_long_names(self):
        names = sorted(sample.name for sample in test_samples.FOLDER.glob("*.html"))
        self.assertGreaterEqual(len(names), test_samples.FEWEST)
        found, renamed = [], 0
        for name in names:
            self.driver.get(f"{self.base}/{name}")
            found += [f"{name}: {fault}" for fault in faults(self.driver)]
            renamed += self.driver.execute_script(LONG)
            found += [f"{name}, long names: {fault}" for fault in faults(self.driver)]
        self.assertGreater(renamed, len(names), "the samples name other units than before")
        self.assertFalse(found, "\n" + "\n".join(found))

    def test_what_does_not_fit_is_found(self):
        name = next(sample.name for sample in test_samples.FOLDER.glob("*about*.html"))
        for script, word in (
            ("document.querySelector('main').style.width = '330px'", "sideways"),
            (
                "const p = document.querySelector('main p');"
                "p.style.cssText = 'overflow: hidden; white-space: nowrap'",
                "cuts",
            ),
        ):
            self.driver.get(f"{self.base}/{name}")
            self.driver.execute_script(script)
            self.assertTrue(any(word in fault for fault in faults(self.driver)), word)


if __name__ == "__main__":
    unittest.main()
