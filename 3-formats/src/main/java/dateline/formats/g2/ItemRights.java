package dateline.formats.g2;

import dateline.copy.XmlElement;
import org.jspecify.annotations.Nullable;

/// Reads whom to credit with an item, and the terms of its use (`rightsInfo`).
record ItemRights(ItemHead head) {
    @Nullable
    String usageTerms() {
        return rights("usageTerms");
    }

    /// Returns the credit; else the copyright holder; else the copyright notice.
    @Nullable
    String creditLine() {
        String credit = head.content("creditline");
        String holder = credit == null ? holder() : credit;
        return holder == null ? rights("copyrightNotice") : holder;
    }

    private @Nullable String rights(String name) {
        return head.wordings()
                .best(head.item().all("rightsInfo").stream()
                        .flatMap(rights -> rights.all(name).stream())
                        .toList());
    }

    private @Nullable String holder() {
        XmlElement holder = head.item().first("rightsInfo", "copyrightHolder");
        if (holder == null) {
            return null;
        }
        String name = head.wordings().best(holder.all("name"));
        return name == null ? holder.attribute("literal") : name;
    }
}
