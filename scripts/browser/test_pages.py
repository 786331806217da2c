"""Every kind of page, as people of every kind in the demo meet it: no barriers, light, and narrow.

The pages are found by following links from the start page; one page is looked at for each route,
since ids do not change how a page is built. `people.json` lists who signs in: user, password, and
the routes to look at for one whose other pages are built as someone else's.
"""

import concurrent.futures
import json
import pathlib
import re
import unittest
import urllib.parse

from selenium.webdriver.common.by import By

import browser

MOST_PAGES = 60
MOST_BYTES = 100_000
MOST_REQUESTS = 3
PHONE = 390
WIDTHS = (PHONE, 1280)
# What the dark changes is colour: the other rules are tried in the light.
SCHEMES = {"light": None, "dark": ["color-contrast"]}
# How long the family's page of a plan may be at 390 px before anything is unfolded, in pixels.
FAMILY = {"mamma", "pappa", "elsa", "noor", "tilde"}
LONGEST = 2_700
# A telephone's window, in which the answer to who sees what is read without scrolling.
SCREEN = 844
# The machine is to be kept busy, and no more than that.
BROWSERS = 2

PEOPLE = json.loads((pathlib.Path(__file__).parent / "people.json").read_text("utf-8"))
ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)


def route(url):
    """The URL with ids and the values of its query left out: `/planer/:id?flik`."""
    parts = urllib.parse.urlsplit(url)
    names = "&".join(sorted(urllib.parse.parse_qs(parts.query, keep_blank_values=True)))
    return ID.sub(":id", parts.path or "/") + (f"?{names}" if names else "")


def barriers(driver):
    """What axe finds in the open page, and at which widths and in which colour schemes."""
    places, elements = {}, {}
    for width in WIDTHS:
        browser.set_width(driver, width)
        for scheme in SCHEMES:
            browser.set_scheme(driver, scheme)
            for rule, element in browser.violations(driver, SCHEMES[scheme]).items():
                places.setdefault(rule, []).append(f"{width} {scheme}")
                elements[rule] = element
    return [f"{rule} at {', '.join(places[rule])}: {elements[rule]}" for rule in places]


def faults(driver, load):
    """Everything that is wrong with the page just loaded."""
    if load.status != 200:
        return [f"answered {load.status}"]
    if not load.is_html:
        return []
    found = []
    if load.bytes >= MOST_BYTES:
        found.append(f"weighs {load.bytes} bytes")
    if len(load.requests) > MOST_REQUESTS:
        found.append(f"asks for {len(load.requests)} files: {', '.join(load.requests)}")
    browser.set_width(driver, PHONE)
    browser.unfold(driver)
    found += [f"small target: {target}" for target in browser.small_targets(driver)]
    browser.set_width(driver, browser.NARROWEST)
    if browser.scrolls_sideways(driver):
        found.append(f"scrolls sideways at {browser.NARROWEST} px")
    return found + barriers(driver)


def height(driver, url):
    """How high the page is on a telephone, in pixels, before anything is unfolded."""
    browser.set_width(driver, PHONE)
    browser.load(driver, url)
    return driver.execute_script("return document.documentElement.scrollHeight")


def too_long(driver, name, url):
    """What is wrong with the length of the family's page of a plan, if this is one."""
    if name not in FAMILY or route(url) != "/planer/:id":
        return []
    found = height(driver, url)
    return [f"is {found} px high at {PHONE} px"] if found > LONGEST else []


def walk(driver, name, only=()):
    """Looks at one page of each route within reach, or of these; returns the routes and all faults."""
    waiting, seen, found = [browser.BASE + "/"], {"/"}, []
    for _ in range(MOST_PAGES):
        if not waiting:
            break
        url = waiting.pop(0)
        wrong = too_long(driver, name, url)
        load = browser.load(driver, url)
        wrong += faults(driver, load)
        found += [f"{name} {route(url)}: {fault}" for fault in wrong]
        if not load.is_html:
            continue
        words = re.findall(r"[a-z0-9]+", route(url).lower()) or ["start"]
        browser.screenshot(driver, "-".join([name, *words]))
        for link in browser.links(driver):
            new = link.startswith(browser.BASE + "/") and route(link) not in seen
            if new and (not only or route(link) in only):
                seen.add(route(link))
                waiting.append(link)
    return seen, found


def visit(person):
    """Looks at every route within reach of one person, or of anyone, in a browser of its own."""
    driver = browser.open_browser()
    try:
        if person:
            browser.sign_in(driver, person["user"], person["password"])
            return walk(driver, person["user"], person.get("routes", ()))
        return walk(driver, "anyone")
    finally:
        driver.quit()


class Pages(unittest.TestCase):
    def test_pages_of_each_person_and_of_anyone(self):
        self.assertTrue(PEOPLE, "people.json names nobody")
        with concurrent.futures.ThreadPoolExecutor(BROWSERS) as pool:
            visits = list(pool.map(visit, [*PEOPLE, None]))
        for person, (routes, found) in zip([*PEOPLE, None], visits):
            name = person["user"] if person else "anyone"
            print(f"{name}: {len(routes)} routes: {' '.join(sorted(routes))}")
            with self.subTest(name):
                self.assertFalse(found, "\n" + "\n".join(found))
                asked = (person or {}).get("routes")
                if asked:
                    self.assertEqual(routes, set(asked))
                else:
                    self.assertGreater(len(routes), 2)

    def test_who_sees_what_fits_on_the_screen_of_a_telephone(self):
        driver = browser.open_browser()
        self.addCleanup(driver.quit)
        for user in ("kurator", "socialtjanst", "mamma", "elsa"):
            with self.subTest(user):
                driver.delete_all_cookies()
                browser.sign_in(driver, user, "sammanhang-demo")
                driver.get(browser.BASE + "/planer")
                plans = "//main//a[starts-with(@href, '/planer/')][contains(., 'Elsa') or @class]"
                driver.get(driver.find_element(By.XPATH, plans).get_attribute("href"))
                browser.set_width(driver, PHONE, SCREEN)
                browser.unfold(driver)
                high = driver.execute_script(
                    "return document.querySelector('#ser').closest('details')"
                    ".getBoundingClientRect().height"
                )
                self.assertLessEqual(high, SCREEN)

    def test_a_fault_planted_on_a_real_page_is_found(self):
        driver = browser.open_browser()
        self.addCleanup(driver.quit)
        for script, word in (
            ("document.documentElement.removeAttribute('lang')", "html-has-lang"),
            ("document.body.style.minWidth = '400px'", "sideways"),
            ("document.querySelector('.brand').style.cssText = 'height: 9px; min-height: 0'", "target"),
        ):
            load = browser.load(driver, browser.BASE + "/")
            driver.execute_script(script)
            self.assertTrue(any(word in fault for fault in faults(driver, load)), word)


if __name__ == "__main__":
    unittest.main()
