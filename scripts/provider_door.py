"""Stands before the provider of the tests, and tells it who redeems a code.

Debian's glewlwyd knows when someone signed in (auth_time) by the cookie of whoever fetches the token,
and a server has none. So the cookie with which a code was given goes along when it is redeemed.
Everything else passes as it is, and the tokens are the provider's own.

usage: provider_door.py PORT PORT-OF-THE-PROVIDER
"""

import http.client
import http.server
import sys
import threading
import urllib.parse


def code_in(query):
    return urllib.parse.parse_qs(query).get("code", [""])[0]


class Door(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    cookies = {}
    provider = 0
    # One at a time: the provider writes to one small database, and answers 500 while it is locked.
    turn = threading.Lock()

    def ask(self, body, headers):
        link = http.client.HTTPConnection("127.0.0.1", self.provider, timeout=60)
        try:
            link.request(self.command, self.path, body, headers)
            answer = link.getresponse()
            return answer, answer.read()
        finally:
            link.close()

    def tell(self, what):
        print(f"provider: {self.command} {self.path.split('?')[0]}: {what!r}", file=sys.stderr)

    def pass_on(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        headers = {name: value for name, value in self.headers.items()
                   if name.lower() not in ("connection", "content-length")}
        if self.path.endswith("/token"):
            cookie = self.cookies.pop(code_in(body.decode()), None)
            if cookie:
                headers["Cookie"] = cookie
        try:
            with self.turn:
                answer, text = self.ask(body, headers)
        except (OSError, http.client.HTTPException) as fault:
            # Not up yet, or gone: whoever asked hears no more than that.
            if not isinstance(fault, ConnectionRefusedError):
                self.tell(fault)
            self.close_connection = True
            return
        if answer.status >= 500:
            self.tell(answer.status)
        code = code_in(urllib.parse.urlsplit(answer.headers.get("Location") or "").query)
        if code:
            self.cookies[code] = self.headers.get("Cookie")
        self.send_response_only(answer.status)
        for name, value in answer.headers.items():
            if name.lower() not in ("connection", "content-length", "transfer-encoding"):
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    do_GET = do_POST = do_PUT = do_DELETE = pass_on

    def log_message(self, *_):
        pass


class Server(http.server.ThreadingHTTPServer):
    request_queue_size = 128
    daemon_threads = True


if __name__ == "__main__":
    Door.provider = int(sys.argv[2])
    Server(("127.0.0.1", int(sys.argv[1])), Door).serve_forever()
