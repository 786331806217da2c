"""The two things that a browser can only do with a script, and the same pages with script off."""

import unittest

from selenium.webdriver.common.by import By
from selenium.webdriver.support.wait import WebDriverWait

import browser

TYPED = "Vilda vill läsa ute på verandan"


class Script(unittest.TestCase):
    def open_plan(self, javascript):
        """Signs in, opens a plan and gives its address."""
        self.driver = browser.open_browser(javascript=javascript)
        self.addCleanup(self.driver.quit)
        browser.sign_in(self.driver, "kurator", "sammanhang-demo")
        self.driver.get(browser.BASE + "/planer")
        self.press("main li a[href^='/planer/']")
        return self.driver.current_url

    def press(self, selector):
        """Presses what leads to another page, and waits for that page."""
        element = self.find(selector)
        element.click()
        browser.wait_for_another_page(self.driver, element)

    def find(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def comes_back_to(self, form, field, text):
        """Opens the form until its field holds the text: what is sent on leaving takes its time."""

        def holds(driver):
            driver.get(form)
            return self.find(field).get_attribute("value") == text

        WebDriverWait(self.driver, 10).until(holds, f"{field} never came to hold: {text!r}")

    def test_the_button_prints(self):
        self.open_plan(javascript=True)
        self.driver.execute_script("window.printed = 0; window.print = () => window.printed++")
        button = self.find("[data-print]")
        self.assertTrue(button.is_displayed())
        button.click()
        self.assertEqual(self.driver.execute_script("return window.printed"), 1)

    def test_without_script_it_is_said_how_to_print(self):
        self.open_plan(javascript=False)
        self.assertFalse(self.find("[data-print]").is_displayed())
        # What stands in noscript is never text to the driver, so the page is asked.
        said = self.driver.execute_script("return arguments[0].innerText", self.find(".print-way"))
        self.assertIn("Välj Skriv ut", said)

    def test_what_was_typed_is_there_again_until_it_is_not_wanted(self):
        plan = self.open_plan(javascript=True)
        for path, field in (("/behov", "needWords"), ("/mal", "goalWords")):
            with self.subTest(path):
                self.leave_and_come_back(plan + path, f"[name={field}]")

    def leave_and_come_back(self, form, field):
        self.driver.get(form)
        self.assertEqual(self.find(field).get_attribute("value"), "")
        self.find(field).send_keys(TYPED)
        self.press(".crumbs a")
        self.comes_back_to(form, field, TYPED)
        # Shown again and left as it is, it is still kept.
        self.press(".crumbs a")
        self.comes_back_to(form, field, TYPED)
        self.press("a.cancel")
        self.comes_back_to(form, field, "")

    def test_without_script_a_form_is_left_and_sent_as_usual(self):
        form = self.open_plan(javascript=False) + "/mal"
        self.driver.get(form)
        self.find("[name=goalWords]").send_keys(TYPED)
        self.press(".crumbs a")
        self.driver.get(form)
        self.find("[name=goalWords]").send_keys(TYPED)
        self.press("main form .buttons .button")
        self.assertIn("Något behöver rättas", self.find("main").text)
        self.assertEqual(self.find("[name=goalWords]").get_attribute("value"), TYPED)


if __name__ == "__main__":
    unittest.main()
