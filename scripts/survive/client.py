"""One visitor of the site: fills in forms, keeps cookies, and knows what an answer promises."""

import html.parser
import http.client
import urllib.parse

SIGN_IN = "/logga-in"
CSRF = "csrf"
# How long an answer may take before nobody waits for it.
PATIENCE_SECONDS = 20
# What a connection that dies in the middle looks like.
BROKEN = (OSError, http.client.HTTPException)


class Fault(Exception):
    """The run cannot go on, and proves nothing."""


class HiddenFields(html.parser.HTMLParser):
    """The hidden fields of a page by name, and what stands in its text areas."""

    def __init__(self, page):
        super().__init__()
        self.values, self.areas = {}, {}
        self.area = None
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        field = dict(attributes)
        if tag == "input" and field.get("type") == "hidden":
            self.values[field.get("name")] = field.get("value") or ""
        if tag == "textarea":
            self.area = field.get("name")
            self.areas[self.area] = ""

    def handle_endtag(self, tag):
        if tag == "textarea":
            self.area = None

    def handle_data(self, data):
        if self.area is not None:
            self.areas[self.area] += data


class Answer:
    """What came back for one request."""

    def __init__(self, status, location, body):
        self.status, self.location, self.body = status, location, body

    @property
    def is_saved(self):
        """A form that was taken is answered with 303, to anything but the sign-in page."""
        return self.status == 303 and urllib.parse.urlsplit(self.location).path != SIGN_IN

    @property
    def asks_to_sign_in(self):
        return self.status == 303 and not self.is_saved


class Browser:
    """One visitor: a connection that is kept, and cookies."""

    def __init__(self, port, cookies=None, patience=PATIENCE_SECONDS):
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=patience)
        self.cookies = dict(cookies or {})
        self.is_waiting = False

    def get(self, path):
        answer = self.send("GET", path)
        if answer.status != 200:
            raise Fault(f"GET {path} gave {answer.status} {answer.location}")
        return answer.body

    def post(self, path, fields):
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        return self.send("POST", path, urllib.parse.urlencode(fields), headers)

    def post_and_leave(self, path, fields):
        """Sends a form and hangs up before it is answered."""
        headers = {"Content-Type": "application/x-www-form-urlencoded"} | self.headers
        self.connection.request("POST", path, urllib.parse.urlencode(fields), headers)
        self.connection.close()

    def form(self, path):
        """The hidden fields of the form at `path`."""
        page = HiddenFields(self.get(path))
        if CSRF not in page.values:
            raise Fault(f"no field {CSRF} on {path}")
        return page

    def sign_in(self, account):
        fields = account | {CSRF: self.form(SIGN_IN).values[CSRF]}
        answer = self.post(SIGN_IN, fields)
        if not answer.is_saved:
            raise Fault(f"nobody could sign in: {answer.status}")
        return self

    @property
    def headers(self):
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        origin = f"http://{self.connection.host}:{self.connection.port}"
        return {"Origin": origin} | ({"Cookie": cookies} if cookies else {})

    def send(self, method, path, body=None, headers=None):
        try:
            self.connection.request(method, path, body, self.headers | (headers or {}))
            self.is_waiting = True
            answer = self.connection.getresponse()
            text = answer.read().decode("utf-8", "replace")
        except BROKEN:
            self.connection.close()
            raise
        finally:
            self.is_waiting = False
        for cookie in answer.headers.get_all("Set-Cookie", []):
            name, _, value = cookie.partition(";")[0].partition("=")
            self.cookies[name.strip()] = value.strip()
        return Answer(answer.status, answer.headers.get("Location", ""), text)
