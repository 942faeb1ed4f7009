package dateline.demo.studio;

import dateline.demo.caption.CaptionedJpeg;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/// The picture desk: draws a described shot as a JPEG file with its metadata.
public final class Studio {
    private static final float QUALITY = 0.85f;
    private static final Map<String, Scene> SCENES = Map.ofEntries(
            Map.entry("harbour", SeaScenes::harbour),
            Map.entry("lighthouse", SeaScenes::lighthouse),
            Map.entry("storm-front", SeaScenes::stormFront),
            Map.entry("wind-farm", SeaScenes::windFarm),
            Map.entry("regatta", SeaScenes::regatta),
            Map.entry("bridge", SeaScenes::bridge),
            Map.entry("old-port", SeaScenes::oldPort),
            Map.entry("railway", LandScenes::railway),
            Map.entry("snow-village", LandScenes::snowVillage),
            Map.entry("vineyard", LandScenes::vineyard),
            Map.entry("wildfire", LandScenes::wildfire),
            Map.entry("observatory", LandScenes::observatory),
            Map.entry("peloton", LandScenes::peloton),
            Map.entry("parliament", CityScenes::parliament),
            Map.entry("flooded-street", CityScenes::floodedStreet),
            Map.entry("court", CityScenes::court),
            Map.entry("market", CityScenes::market),
            Map.entry("night-train", CityScenes::nightTrain),
            Map.entry("lanterns", CityScenes::lanterns),
            Map.entry("trading-floor", RoomScenes::tradingFloor),
            Map.entry("stage", RoomScenes::stage),
            Map.entry("opera", RoomScenes::opera),
            Map.entry("laboratory", RoomScenes::laboratory),
            Map.entry("polling-station", RoomScenes::pollingStation),
            Map.entry("library", RoomScenes::library),
            Map.entry("pianist", RoomScenes::pianist),
            Map.entry("stadium", SportScenes::stadium),
            Map.entry("marathon", SportScenes::marathon),
            Map.entry("ski-jump", SportScenes::skiJump));

    private Studio() {}

    public static byte[] picture(Shot shot) {
        Canvas canvas = new Canvas(shot.width(), shot.height(), shot.seed());
        String[] words = shot.scene().split(" ");
        Scene scene = SCENES.get(words[0]);
        if (scene == null) {
            throw new IllegalArgumentException("The studio has no scene '" + words[0] + "'");
        }
        scene.paint(canvas, Light.valueOf(words[1].toUpperCase(Locale.ROOT)));
        Finish.film(canvas, shot.seed());
        canvas.g.dispose();
        BufferedImage image = shot.facts().turned() ? onItsSide(canvas.image) : canvas.image;
        return CaptionedJpeg.caption(jpeg(image), shot.facts());
    }

    /// Returns the picture after a quarter turn to the left: the sensor's view when the camera was
    /// held upright.
    private static BufferedImage onItsSide(BufferedImage upright) {
        BufferedImage lying = new BufferedImage(upright.getHeight(), upright.getWidth(), BufferedImage.TYPE_INT_RGB);
        AffineTransform turn = new AffineTransform(0, -1, 1, 0, 0, upright.getWidth());
        lying.createGraphics().drawImage(upright, turn, null);
        return lying;
    }

    private static byte[] jpeg(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
