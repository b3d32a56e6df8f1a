"""A web server as hosts run it: nginx, with the site in a folder below its root and the header fields of its `_headers`."""

import shutil
import socket
import subprocess
import urllib.error
import urllib.request

import host_headers
import preview

PROGRAM = shutil.which("nginx", path="/usr/sbin:/usr/local/sbin:/opt/homebrew/bin:/usr/local/bin:/usr/bin")

CONFIGURATION = """
daemon off;
master_process off;
pid {scratch}/pid;
error_log {scratch}/errors;
events {{ }}
http {{
  access_log off;
  client_body_temp_path {scratch}/body;
  fastcgi_temp_path {scratch}/fastcgi;
  proxy_temp_path {scratch}/proxy;
  scgi_temp_path {scratch}/scgi;
  uwsgi_temp_path {scratch}/uwsgi;
  default_type application/octet-stream;
  charset utf-8;
  types {{
    text/html html;
    text/css css;
    text/javascript js;
    text/csv csv;
    application/json json;
    application/pdf pdf;
    application/wasm wasm;
    application/xml xml;
    image/png png;
    image/svg+xml svg;
    image/webp webp;
  }}
  server {{
    listen 127.0.0.1:{port};
    error_page 404 {base}404.html;
    location / {{
      return 404;
    }}
{locations}
  }}
}}
"""


class Nginx:
    """A running nginx that shows a folder below a path."""

    def __init__(self, folder, base, scratch, start=""):
        """`start` is a path below the base path at which there is a page."""
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        file = scratch / "nginx.conf"
        file.write_text(CONFIGURATION.format(
            scratch=scratch, port=port, base=base,
            locations=host_headers.nginx(host_headers.rules(folder), base, folder)), encoding="utf-8")
        self.origin = f"http://127.0.0.1:{port}"
        self.address = self.origin + base
        self.process = subprocess.Popen(
            [PROGRAM, "-p", scratch, "-c", file], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        preview.until(lambda: self.answers(start), "nginx")

    def answers(self, path):
        assert self.process.poll() is None, "nginx has ended"
        try:
            return self.get(path).status == 200
        except urllib.error.URLError:
            return False

    def get(self, path):
        """What is at a path below the base path, whatever its status."""
        try:
            return urllib.request.urlopen(self.address + path, timeout=preview.PATIENCE)
        except urllib.error.HTTPError as answer:
            return answer

    def stop(self):
        self.process.terminate()
        self.process.wait()
