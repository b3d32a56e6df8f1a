"""Places that a site can be published to, as somebody else sees them: a folder, a git repository, and a cloud storage."""

import contextlib
import os
import pathlib
import socket
import subprocess
import sys
import threading

from preview import until

ACCOUNT = ".changepack-published"


class Folder:
    """A folder beside the site."""

    def __init__(self, beside):
        self.path = beside / "public"
        self.line = "folder: ../public"
        self.environment = {}

    def files(self):
        return {path.relative_to(self.path).as_posix(): path.read_bytes()
                for path in self.path.rglob("*") if path.is_file()} if self.path.exists() else {}

    def put(self, name, text):
        """Somebody else's file."""
        path = self.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def close(self):
        pass


class Repository:
    """A bare git repository, and a clone of it in which somebody else works."""

    def __init__(self, beside):
        self.path = beside / "shared.git"
        self.clone = beside / "clone"
        self.line = "git: ../shared.git"
        self.environment = {}
        git("init", "--quiet", "--bare", self.path)

    def files(self):
        if not git("branch", "--list", "gh-pages", folder=self.path):
            return {}
        names = git("ls-tree", "-r", "-z", "--name-only", "gh-pages", folder=self.path)
        return {name: subprocess.run(["git", "cat-file", "blob", f"gh-pages:{name}"], check=True,
                                     cwd=self.path, capture_output=True).stdout
                for name in names.split("\0") if name}

    def put(self, name, text):
        if not self.clone.exists():
            git("clone", "--quiet", self.path, self.clone)
        if git("branch", "--list", "gh-pages", folder=self.path):
            git("fetch", "--quiet", "origin", folder=self.clone)
            git("checkout", "--quiet", "-B", "gh-pages", "origin/gh-pages", folder=self.clone)
        else:
            git("checkout", "--quiet", "--orphan", "gh-pages", folder=self.clone)
        path = self.clone / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        git("add", "--all", folder=self.clone)
        git("-c", "user.name=Somebody", "-c", "user.email=somebody@example.org", "commit", "--quiet",
            "--message", f"Add {name}", folder=self.clone)
        git("push", "--quiet", "origin", "gh-pages", folder=self.clone)

    def close(self):
        pass


def git(*arguments, folder=None):
    return subprocess.run(["git", *arguments], check=True, cwd=folder, capture_output=True,
                          text=True).stdout


class Storage:
    """A server that speaks S3, on this computer only."""

    BUCKET = "sites"

    def __init__(self, server, number):
        import boto3
        self.prefix = f"site-{number}"
        self.line = f"rclone: storage:{self.BUCKET}/{self.prefix}"
        self.gate = Gate(server)
        self.environment = {
            "RCLONE_CONFIG": os.devnull, "RCLONE_CONFIG_STORAGE_TYPE": "s3",
            "RCLONE_CONFIG_STORAGE_PROVIDER": "Other",
            "RCLONE_CONFIG_STORAGE_ENDPOINT": f"http://127.0.0.1:{self.gate.port}",
            "RCLONE_CONFIG_STORAGE_ACCESS_KEY_ID": "key",
            "RCLONE_CONFIG_STORAGE_SECRET_ACCESS_KEY": "secret",
            "RCLONE_CONFIG_STORAGE_FORCE_PATH_STYLE": "true"}
        self.client = boto3.client(
            "s3", endpoint_url=f"http://127.0.0.1:{server}", region_name="us-east-1",
            aws_access_key_id="key", aws_secret_access_key="secret")
        self.client.create_bucket(Bucket=self.BUCKET)

    def files(self):
        pages = self.client.get_paginator("list_objects_v2").paginate(
            Bucket=self.BUCKET, Prefix=self.prefix + "/")
        keys = [item["Key"] for page in pages for item in page.get("Contents", [])]
        return {key.removeprefix(self.prefix + "/"):
                self.client.get_object(Bucket=self.BUCKET, Key=key)["Body"].read() for key in keys}

    def put(self, name, text):
        self.client.put_object(Bucket=self.BUCKET, Key=f"{self.prefix}/{name}", Body=text.encode())

    def close(self):
        self.gate.close()


class Gate:
    """Stands before a server and can be told to let only so many files through."""

    REFUSAL = b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"

    def __init__(self, server):
        self.server = server
        self.uploads_left = None
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self):
        self.listener.close()

    def _accept(self):
        with contextlib.suppress(OSError):
            while True:
                client, _ = self.listener.accept()
                threading.Thread(target=self._join, args=(client,), daemon=True).start()

    def _join(self, client):
        with contextlib.suppress(OSError), client, \
                socket.create_connection(("127.0.0.1", self.server)) as server:
            threading.Thread(target=self._copy, args=(server, client), daemon=True).start()
            self._copy(client, server, isAsking=True)

    def _copy(self, giver, taker, isAsking=False):
        with contextlib.suppress(OSError):
            while piece := giver.recv(65536):
                if isAsking and piece.startswith(b"PUT ") and self.uploads_left is not None:
                    self.uploads_left -= 1
                    if self.uploads_left < 0:
                        giver.sendall(self.REFUSAL)
                        break
                taker.sendall(piece)
            for end in (giver, taker):
                end.shutdown(socket.SHUT_RDWR)


def start_storage_server():
    """The server, and the port that it listens on."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    program = pathlib.Path(sys.executable).parent / "moto_server"
    server = subprocess.Popen([program, "-H", "127.0.0.1", "-p", str(port)],
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def answers():
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return True
        return False

    until(answers, "the storage server")
    return server, port
