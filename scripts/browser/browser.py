"""A real browser for the tests: opens pages, measures them and looks for barriers in them."""

import dataclasses
import importlib.util
import json
import os
import pathlib
import shutil

from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.support.expected_conditions import staleness_of
from selenium.webdriver.support.wait import WebDriverWait

BASE = os.environ.get("SAMMANHANG_BASE", "http://127.0.0.1:8080")
# The narrowest window that counts, in CSS pixels; it is also what 400 % leaves of 1280.
NARROWEST = 320
SCREENSHOTS = pathlib.Path(os.environ.get("SAMMANHANG_SCREENSHOTS", ".build/screenshots"))

# Found, not imported: the package would want Playwright, and only its copy of axe is needed.
AXE = (
    pathlib.Path(importlib.util.find_spec("axe_playwright_python").origin).parent / "axe.min.js"
).read_text("utf-8")
RUN_AXE = """
const done = arguments[arguments.length - 1];
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const rules = arguments[0] ? {type: 'rule', values: arguments[0]} : tags;
axe.run(document, {runOnly: rules, preload: false, resultTypes: ['violations']})
   .then(done, e => done({error: String(e)}));
"""


@dataclasses.dataclass(frozen=True)
class Load:
    """What it took to show a page with an empty cache."""

    status: int
    is_html: bool
    bytes: int
    requests: tuple


def open_browser(javascript=True):
    """A headless browser; with `javascript=False` as for those who have it turned off."""
    options = Options()
    options.binary_location = shutil.which("chromium")
    options.add_argument("--headless=new")
    options.add_argument("--disable-dev-shm-usage")
    options.add_argument("--force-renderer-accessibility")
    options.add_argument("--window-size=1280,900")
    options.add_argument("--accept-lang=sv")
    if os.geteuid() == 0:
        options.add_argument("--no-sandbox")  # the sandbox refuses to run as root
    if not javascript:
        blocked = {"profile.managed_default_content_settings.javascript": 2}
        options.add_experimental_option("prefs", blocked)
    options.set_capability("goog:loggingPrefs", {"performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
    driver.set_page_load_timeout(20)
    driver.execute_cdp_cmd("Network.enable", {})
    driver.execute_cdp_cmd("Network.setCacheDisabled", {"cacheDisabled": True})
    return driver


def load(driver, url):
    """Opens the page and says what it took."""
    driver.get_log("performance")  # forget what came before
    driver.get(url)
    status, is_html, total, requests = 0, False, 0, []
    # What lies inside another file, as the font does in the style sheet, is counted with that file.
    inside = set()
    for entry in driver.get_log("performance"):
        message = json.loads(entry["message"])["message"]
        event, facts = message["method"], message["params"]
        if event == "Network.requestWillBeSent" and facts["request"]["url"].startswith("http"):
            requests.append(facts["request"]["url"])
        elif event == "Network.requestWillBeSent":
            inside.add(facts["requestId"])
        elif event == "Network.responseReceived" and facts["type"] == "Document":
            status = facts["response"]["status"]
            is_html = facts["response"]["mimeType"] == "text/html"
        elif event == "Network.loadingFinished" and facts["requestId"] not in inside:
            total += int(facts["encodedDataLength"])
    return Load(status, is_html, total, tuple(requests))


def set_width(driver, width, height=900):
    """Makes the window so many CSS pixels wide."""
    metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)


def set_scheme(driver, scheme):
    """Shows the page as for someone who prefers `light` or `dark`, and nothing that moves."""
    features = [
        {"name": "prefers-color-scheme", "value": scheme},
        {"name": "prefers-reduced-motion", "value": "reduce"},
    ]
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})


def violations(driver, rules=None):
    """The accessibility rules that the open page breaks, each with the first element that does.

    With `rules`, only these rules are tried.
    """
    if not driver.execute_script("return typeof axe === 'object'"):
        driver.execute_script(AXE)
    result = driver.execute_async_script(RUN_AXE, rules)
    if "error" in result:
        raise RuntimeError(result["error"])
    return {rule["id"]: rule["nodes"][0]["html"][:200] for rule in result["violations"]}


# A target is as large as what answers to a tap: the link, the whole row that a link fills, or the
# label around a box. A link inside a sentence is let be, as in WCAG 2.5.8.
SMALL_TARGETS = """
const isSentence = link => {
  const line = link.closest('p, li, dd, td, label, legend, div');
  return line && line.textContent.trim().length > link.textContent.trim().length + 2;
};
const height = element => {
  const heights = [element.getBoundingClientRect().height];
  const cover = getComputedStyle(element, '::after');
  if (cover.content !== 'none' && cover.position === 'absolute' && element.offsetParent) {
    heights.push(element.offsetParent.getBoundingClientRect().height);
  }
  for (const label of element.labels || []) heights.push(label.getBoundingClientRect().height);
  return Math.max(...heights);
};
const found = [];
for (const element of document.querySelectorAll(
    'a[href], button, summary, select, textarea, input:not([type=hidden])')) {
  if (!element.checkVisibility() || element.classList.contains('skip')) continue;
  if (element.matches('a:not(.button)') && getComputedStyle(element).display === 'inline'
      && isSentence(element)) continue;
  const least = element.matches('.button:not(.link), summary') ? 44 : 24;
  const tall = height(element);
  if (tall < least - 0.1) {
    found.push(`${tall.toFixed(1)} of ${least} px: ${element.outerHTML.slice(0, 120)}`);
  }
}
return found;
"""


def small_targets(driver):
    """What can be pressed on the open page and is too low for a finger, at this width."""
    return driver.execute_script(SMALL_TARGETS)


def unfold(driver):
    """Opens everything that is folded, so that it is looked at too."""
    driver.execute_script("document.querySelectorAll('details').forEach(d => d.open = true)")


def scrolls_sideways(driver):
    """Whether the open page is wider than its window."""
    return driver.execute_script(
        "const e = document.documentElement; return e.scrollWidth > e.clientWidth"
    )


def links(driver):
    """Where the links of the open page lead, without fragments."""
    found = driver.execute_script(
        "return [...document.querySelectorAll('a[href]:not([download])')].map(a => a.href)"
    )
    return [link.partition("#")[0] for link in found]


def wait_for_another_page(driver, element):
    """Waits until the page that `element` stood on has given way to another.

    While the one gives way to the other, the browser may know neither: that is a no, not a fault.
    """
    is_gone = staleness_of(element)
    WebDriverWait(driver, 10, ignored_exceptions=(WebDriverException,)).until(is_gone)


def sign_in(driver, user, password, base=BASE):
    """Signs in through the form, as a person does."""
    driver.get(base + "/")
    if not driver.find_elements(By.CSS_SELECTOR, "input[type=password]"):
        driver.find_element(By.CSS_SELECTOR, "a[href*='logga-in']").click()
    field = driver.find_element(By.CSS_SELECTOR, "input[type=password]")
    form = field.find_element(By.XPATH, "./ancestor::form")
    form.find_element(By.CSS_SELECTOR, "input[autocomplete=username]").send_keys(user)
    field.send_keys(password)
    form.find_element(By.CSS_SELECTOR, "button:not([type=button])").click()
    wait_for_another_page(driver, field)
    if driver.find_elements(By.CSS_SELECTOR, "input[type=password]"):
        raise RuntimeError(f"{user} could not sign in")


def screenshot(driver, name):
    """Keeps a picture of the whole open page."""
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    height = driver.execute_script("return document.documentElement.scrollHeight")
    width = driver.execute_script("return document.documentElement.clientWidth")
    set_width(driver, width, min(max(height, 900), 8000))
    driver.save_screenshot(str(SCREENSHOTS / f"{name}.png"))
    set_width(driver, width)
