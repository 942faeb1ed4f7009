package dateline.demo;

import dateline.demo.studio.Studio;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes a feature as agencies deliver weekend pages: one archive with the story and its pictures.
final class StoryZip {
    private StoryZip() {}

    static byte[] write(DemoStory telling) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (PictureSource picture : telling.pictures()) {
                entry(
                        zip,
                        picture.href(),
                        Studio.picture(picture.shot(telling.story().agency(), telling.start())));
            }
            entry(zip, telling.story().id() + ".json", DemoNinjs.THREE.write(telling));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
