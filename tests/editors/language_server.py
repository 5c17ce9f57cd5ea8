"""A client of yaml-language-server, which editors ask about YAML files: faults, hover texts and completion."""

import json
import pathlib
import queue
import subprocess
import threading


class LanguageServer:
    def __init__(self, program, folder):
        self.process = subprocess.Popen([program, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.answers = {}
        self.faults = queue.Queue()
        self.answered = threading.Condition()
        self.last = 0
        self.version = 0
        threading.Thread(target=self._listen, daemon=True).start()
        uri = pathlib.Path(folder).as_uri()
        self.ask("initialize", {
            "processId": None, "rootUri": uri, "workspaceFolders": [{"uri": uri, "name": "sheets"}],
            "capabilities": {"textDocument": {"completion": {"completionItem": {"snippetSupport": True}},
                                              "hover": {"contentFormat": ["markdown"]}},
                             "workspace": {"configuration": True}}})
        self._send({"method": "initialized", "params": {}})

    def ask(self, method, parameters):
        self.last += 1
        number = self.last
        self._send({"id": number, "method": method, "params": parameters})
        with self.answered:
            if not self.answered.wait_for(lambda: number in self.answers, timeout=30):
                raise TimeoutError(method)
            return self.answers.pop(number)

    def open(self, path, text=None):
        """Opens a file, with another text where one is given, and returns its faults as (line, message)."""
        uri = pathlib.Path(path).as_uri()
        self.version += 1
        text = pathlib.Path(path).read_text() if text is None else text
        self._send({"method": "textDocument/didOpen", "params": {"textDocument": {
            "uri": uri, "languageId": "yaml", "version": self.version, "text": text}}})
        return [(fault["range"]["start"]["line"] + 1, fault["message"]) for fault in self._next_faults(uri)]

    def close(self, path):
        """The server takes the faults back."""
        uri = pathlib.Path(path).as_uri()
        self._send({"method": "textDocument/didClose", "params": {"textDocument": {"uri": uri}}})
        self._next_faults(uri)

    def hover(self, path, line, column):
        answer = self.ask("textDocument/hover", self._place(path, line, column))
        return answer["contents"]["value"] if answer else ""

    def complete(self, path, line, column):
        """What is offered, by label: the text that is put in."""
        answer = self.ask("textDocument/completion", self._place(path, line, column))
        items = answer["items"] if isinstance(answer, dict) else answer or []
        return {item["label"]: item.get("textEdit", {}).get("newText", item.get("insertText", "")) for item in items}

    def stop(self):
        self.process.kill()
        self.process.wait()

    def _next_faults(self, uri):
        while True:
            found = self.faults.get(timeout=30)
            if found["uri"] == uri:
                return found["diagnostics"]

    def _place(self, path, line, column):
        return {"textDocument": {"uri": pathlib.Path(path).as_uri()},
                "position": {"line": line - 1, "character": column - 1}}

    def _send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.process.stdin.flush()

    def _listen(self):
        while True:
            length = 0
            while (line := self.process.stdout.readline().strip()):
                if line.lower().startswith(b"content-length:"):
                    length = int(line.split(b":")[1])
            if not length:
                return
            self._take(json.loads(self.process.stdout.read(length)))

    def _take(self, message):
        if "method" in message and "id" in message:
            self._answer(message)
        elif message.get("method") == "textDocument/publishDiagnostics":
            self.faults.put(message["params"])
        elif "id" in message:
            with self.answered:
                self.answers[message["id"]] = message.get("result")
                self.answered.notify_all()

    def _answer(self, request):
        """The server asks its editor for settings: the same for every part."""
        result = None
        if request["method"] == "workspace/configuration":
            settings = {"yaml": {"validate": True, "hover": True, "completion": True, "schemaStore": {"enable": False}}}
            result = [settings.get(item.get("section"), {}) for item in request["params"]["items"]]
        self._send({"id": request["id"], "result": result})
