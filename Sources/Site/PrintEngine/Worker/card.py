"""Makes the pictures that other sites show beside links."""

import resvg_py


def make(job):
    fonts = [path for path in job["files"].values() if path.endswith(".ttf")]
    picture = resvg_py.svg_to_bytes(svg_string=job["text"], font_files=fonts, skip_system_fonts=True)
    with open(job["output"], "xb") as file:
        file.write(bytes(picture))
    return 1
