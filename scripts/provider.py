"""Tells a new provider which clients and people there are, and writes what a test must know.

usage: provider.py ADDRESS FOLDER
"""

import http.cookiejar
import json
import pathlib
import secrets
import sys
import time
import urllib.error
import urllib.request

NUMBER = "https://id.oidc.se/claim/personalIdentityNumber"
RETURN = "http://127.0.0.1:9/logga-in/eid/svar"
# Published test personal numbers.
PEOPLE = {"karin": "198507099805", "eva": "189001019802", "nobody": None}


class Visitor:
    """Someone with a browser of their own."""

    def __init__(self, address):
        self.api = address + "/api"
        jar = http.cookiejar.CookieJar()
        # A proxy has no business with the loopback address.
        self.opener = urllib.request.build_opener(
            urllib.request.ProxyHandler({}), urllib.request.HTTPCookieProcessor(jar)
        )

    def send(self, path, body, method="POST"):
        request = urllib.request.Request(
            self.api + path,
            json.dumps(body).encode(),
            {"Content-Type": "application/json"},
            method=method,
        )
        with self.opener.open(request, timeout=10) as response:
            return response.read()

    def sign_in(self, name="admin", password="password"):
        """At first as the account that the package makes; the provider lives as long as one run."""
        for _ in range(200):
            try:
                return self.send("/auth/", {"username": name, "password": password})
            except urllib.error.HTTPError:
                raise
            except OSError:
                time.sleep(0.05)
        raise SystemExit("provider: it did not come up")

    def get(self, path):
        with self.opener.open(self.api + path, timeout=10) as response:
            return json.load(response)


def scope(administrator):
    body = {
        "name": "openid",
        "display_name": "openid",
        "description": "openid",
        "password_required": True,
        "password_max_age": 0,
        "scheme": {},
    }
    administrator.send("/scope/openid", body, "PUT")


def people(administrator):
    """The property that holds the personal number, and everyone who can sign in."""
    module = administrator.get("/mod/user/database")
    module["parameters"]["data-format"] = {
        "number": {"multiple": False, "read": True, "write": True,
                   "profile-read": True, "profile-write": False}
    }
    administrator.send("/mod/user/database", module, "PUT")
    administrator.send("/mod/user/database/reset", {}, "PUT")
    passwords = {}
    for name, number in PEOPLE.items():
        passwords[name] = secrets.token_urlsafe(12)
        person = {"username": name, "name": name, "password": passwords[name],
                  "scope": ["openid", "g_profile"], "enabled": True}
        if number:
            person["number"] = number
        administrator.send("/user/?source=database", person)
    return passwords


def clients(administrator):
    found = {}
    for name in ("sammanhang", "other"):
        found[name] = secrets.token_urlsafe(24)
        administrator.send("/client/?source=database", {
            "client_id": name, "name": name, "confidential": True,
            "client_secret": found[name], "password": found[name],
            "redirect_uri": [RETURN], "authorization_type": ["code"],
            "token_endpoint_auth_method": ["client_secret_basic"], "scope": [], "enabled": True,
        })
    return found


def provider(administrator, folder):
    administrator.send("/mod/plugin/", {
        "module": "oidc", "name": "oidc", "display_name": "OpenID Connect", "parameters": {
            "iss": administrator.api + "/oidc", "jwt-type": "rsa", "jwt-key-size": "256",
            "key": (folder / "key.pem").read_text(), "cert": (folder / "public.pem").read_text(),
            "access-token-duration": 3600, "refresh-token-duration": 3600, "code-duration": 600,
            "refresh-token-rolling": True, "allow-non-oidc": False,
            "auth-type-code-enabled": True, "auth-type-token-enabled": False,
            "auth-type-id-token-enabled": False, "auth-type-password-enabled": False,
            "auth-type-client-enabled": False, "auth-type-refresh-enabled": False,
            "auth-type-none-enabled": False, "pkce-allowed": True,
            "pkce-method-plain-allowed": False, "pkce-required": True, "jwks-show": True,
            "subject-type": "public", "name-claim": "no", "email-claim": "no",
            "allowed-scope": ["openid"], "session-management-allowed": False, "scope": [],
            "additional-parameters": [],
            "claims": [{"name": NUMBER, "user-property": "number", "type": "string",
                        "mandatory": True, "on-demand": False, "scope": ["openid"]}],
        },
    })


def grants(address, told):
    """Everyone lets every client know who they are, once: the provider forgets a grant while it is
    given anew, and turns away whoever signs in just then."""
    for name, password in told["passwords"].items():
        person = Visitor(address)
        person.sign_in(name, password)
        for client in told["clients"]:
            person.send(f"/auth/grant/{client}", {"scope": "openid"}, "PUT")


def main(address, folder):
    folder = pathlib.Path(folder)
    administrator = Visitor(address)
    administrator.sign_in()
    scope(administrator)
    provider(administrator, folder)
    told = {"api": administrator.api, "issuer": administrator.api + "/oidc", "return": RETURN,
            "claim": NUMBER, "numbers": {k: v for k, v in PEOPLE.items() if v},
            "clients": clients(administrator), "passwords": people(administrator)}
    grants(address, told)
    (folder / "provider.json").write_text(json.dumps(told))


if __name__ == "__main__":
    main(*sys.argv[1:])
