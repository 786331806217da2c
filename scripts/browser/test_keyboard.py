"""With the keyboard alone: the skip link first, then all that can be pressed, in the order it is seen."""

import unittest

from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

import browser

WIDTHS = (browser.NARROWEST, 1280)
MOST_STOPS = 200

# Where the focus is now, or nothing when it has left the page. Each element gets a number the first
# time, so that the fields of a date, which share one element, count as one stop.
STOP = """
const e = document.activeElement;
if (!e || e === document.body || e === document.documentElement) return null;
window.stops = window.stops || new Map();
if (!window.stops.has(e)) window.stops.set(e, window.stops.size);
const box = e.getBoundingClientRect(), look = getComputedStyle(e);
return {
  number: window.stops.get(e),
  html: e.outerHTML.slice(0, 120),
  column: [...document.querySelectorAll('.columns > *')].findIndex(c => c.contains(e)),
  top: box.top + scrollY, bottom: box.bottom + scrollY, left: box.left,
  isSeen: box.bottom > 0 && box.top < innerHeight,
  isMarked: look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 2,
};
"""

# What can be pressed and the focus never came to; of the choices of one question one is enough.
LEFT_OUT = """
const seen = [...(window.stops || new Map()).keys()];
const isReached = e => seen.includes(e)
  || (e.type === 'radio' && seen.some(s => s.type === 'radio' && s.name === e.name));
return [...document.querySelectorAll(
    'a[href], button, summary, select, textarea, input:not([type=hidden])')]
  .filter(e => e.checkVisibility() && getComputedStyle(e).pointerEvents !== 'none')
  .filter(e => !isReached(e)).map(e => e.outerHTML.slice(0, 120));
"""


def stops(driver):
    """Presses Tab from the top of the open page until the focus leaves it."""
    found = []
    for _ in range(MOST_STOPS):
        ActionChains(driver).send_keys(Keys.TAB).perform()
        stop = driver.execute_script(STOP)
        if stop is None or any(stop["number"] == earlier["number"] for earlier in found[:-1]):
            break
        if not found or stop["number"] != found[-1]["number"]:
            found.append(stop)
    return found


def goes_back(stop, following):
    """Whether the eye has to go up, or to the left on one line, from a stop to the following.

    Beside each other, columns are read one by one.
    """
    if stop["column"] != following["column"]:
        return False
    if following["bottom"] <= stop["top"] + 1:
        return True
    overlap = min(stop["bottom"], following["bottom"]) - max(stop["top"], following["top"])
    lowest = min(stop["bottom"] - stop["top"], following["bottom"] - following["top"])
    return overlap > lowest / 2 and following["left"] < stop["left"] - 1


def faults(driver):
    """What someone without a mouse would miss on the page just loaded."""
    found = stops(driver)
    if not found:
        return ["nothing takes the focus"]
    faults = []
    if 'class="skip"' not in found[0]["html"]:
        faults.append(f"the skip link is not first: {found[0]['html']}")
    for stop in found:
        if not stop["isMarked"]:
            faults.append(f"the focus does not show on {stop['html']}")
        if not stop["isSeen"]:
            faults.append(f"outside the window: {stop['html']}")
    for stop, following in zip(found[1:], found[2:]):
        if goes_back(stop, following):
            faults.append(f"goes back from {stop['html']} to {following['html']}")
    return faults + [f"never reached: {html}" for html in driver.execute_script(LEFT_OUT)]


class Keyboard(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.driver = browser.open_browser()
        cls.addClassCleanup(cls.driver.quit)

    def try_page(self, path):
        for width in WIDTHS:
            with self.subTest(path, width=width):
                browser.set_width(self.driver, width)
                self.driver.get(browser.BASE + path)
                found = faults(self.driver)
                self.assertFalse(found, "\n" + "\n".join(found))

    def test_the_pages_go_in_the_order_they_are_seen(self):
        self.try_page("/logga-in")
        self.try_page("/hjalp")
        browser.sign_in(self.driver, "kurator", "sammanhang-demo")
        for path in ("/att-gora", "/planer", "/barn/nytt"):
            self.try_page(path)
        self.driver.get(browser.BASE + "/planer")
        plan = self.driver.find_element(By.CSS_SELECTOR, "main li a[href^='/planer/']")
        path = plan.get_dom_attribute("href")
        for part in ("", "/behov", "/samtycken"):
            self.try_page(path + part)

    def test_the_skip_link_leads_to_the_content(self):
        self.driver.get(browser.BASE + "/hjalp")
        ActionChains(self.driver).send_keys(Keys.TAB, Keys.ENTER).perform()
        self.assertEqual(self.driver.switch_to.active_element.get_attribute("id"), "innehall")

    def test_planted_faults_are_found(self):
        for script, word in (
            ("document.querySelector('.skip').remove()", "not first"),
            ("document.querySelectorAll('.skip, .foot a').forEach(e => e.tabIndex = 1)", "goes back"),
            ("document.querySelector('main a').tabIndex = -1", "never reached"),
            ("document.querySelector('main a').style.outline = 'none'", "does not show"),
        ):
            self.driver.get(browser.BASE + "/hjalp")
            self.driver.execute_script(script)
            self.assertTrue(any(word in fault for fault in faults(self.driver)), word)


if __name__ == "__main__":
    unittest.main()
