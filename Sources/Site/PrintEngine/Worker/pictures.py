"""Makes editions of pictures.

Standard input is a list of them, each with four fields that end with a NUL: the path of the picture, the width in pixels, the
format (webp, or same for that of the picture), and the path of the file to write. Standard output has a line for each:

  made            the file is written
  kept            the picture moves, so it is better passed on as it is
  failed REASON   it could not be made
"""

import io
import sys

from PIL import Image, ImageCms, ImageOps


def upright(path):
    """The picture as browsers show it, with nothing that the camera wrote beside it: no place, no time, no name."""
    with Image.open(path) as file:
        # What phones write beside a photograph in the same file, such as its depth, is no movement.
        if file.format != "MPO" and getattr(file, "n_frames", 1) > 1:
            return None, file.format
        file.load()
        picture = ImageOps.exif_transpose(file)
        kind = "JPEG" if file.format == "MPO" else file.format
    profile = picture.info.get("icc_profile")
    if picture.mode not in ("P", "L", "RGB", "RGBA"):
        picture = picture.convert("RGBA" if "A" in picture.mode else "RGB")
    elif profile and picture.mode in ("RGB", "RGBA"):
        picture = ImageCms.profileToProfile(
            picture, ImageCms.ImageCmsProfile(io.BytesIO(profile)), ImageCms.createProfile("sRGB"))
    picture = picture.copy()
    picture.info = {name: value for name, value in picture.info.items() if name == "transparency"}
    return picture, kind


def make(path, width, form, output):
    picture, kind = upright(path)
    if picture is None:
        return "kept"
    if picture.mode == "P" and (form == "webp" or width < picture.width):
        picture = picture.convert("RGBA" if "transparency" in picture.info else "RGB")
    if width < picture.width:
        height = max(1, round(picture.height * width / picture.width))
        picture = picture.resize((width, height), Image.Resampling.LANCZOS)
    if form == "webp":
        # Drawings stay sharp and become smaller without loss; photographs come as JPEG.
        picture.save(output, "WEBP", quality=80, method=6, lossless=kind == "PNG")
    elif kind == "JPEG":
        picture.convert("L" if picture.mode == "L" else "RGB").save(
            output, "JPEG", quality=85, optimize=True, progressive=True)
    elif kind == "WEBP":
        picture.save(output, "WEBP", quality=85, method=6)
    else:
        picture.save(output, kind, optimize=True)
    return "made"


def main():
    fields = sys.stdin.buffer.read().decode().split("\0")[:-1]
    for path, width, form, output in zip(*[iter(fields)] * 4):
        try:
            print(make(path, int(width), form, output))
        except Exception as error:
            print("failed", " ".join(f"{type(error).__name__}: {error}".split()))


if __name__ == "__main__":
    main()
