package dateline.archive;

import dateline.story.Embargo;
import dateline.story.NewsPackage;
import dateline.story.PackagePart;
import org.jspecify.annotations.Nullable;

/// Computes the digest that identifies the content of a package.
final class PackageDigest {
    static final DigestFields<PackagePart> PART = DigestFields.of(PackagePart.class)
            .with("guid", PackagePart::guid)
            .with("kind", part -> text(part.kind()))
            .with("caption", PackagePart::caption)
            .with("credit", PackagePart::credit)
            .with("parts", part -> DigestFields.list(part.parts().stream().map(PackageDigest::part)))
            .all();

    static final DigestFields<NewsPackage> PACKAGE = DigestFields.of(NewsPackage.class)
            .with("guid", NewsPackage::guid)
            .with("version", NewsPackage::version)
            .with("versionCreated", pack -> text(pack.versionCreated()))
            .with("status", pack -> text(pack.status()))
            .with("embargo", pack -> embargo(pack.embargo()))
            .with("root", pack -> PART.write(pack.root()))
            .leftOut("place")
            .all();

    private PackageDigest() {}

    static byte[] of(NewsPackage content) {
        TextDigest digest = new TextDigest();
        digest.add("package " + ContentDigest.RULE + '\n');
        PACKAGE.write(content, digest::add);
        return digest.sha256();
    }

    private static String part(PackagePart part) {
        return PART.write(part);
    }

    private static @Nullable String embargo(@Nullable Embargo embargo) {
        return switch (embargo) {
            case null -> null;
            case Embargo.Until(var time) -> "until " + time;
            case Embargo.Unclear(var words) -> "unclear " + words;
        };
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
