package dateline.archive;

/// A shown story that is the same copy as another.
///
/// @param stands whether it stands in lists, for itself or for all of them
public record Twin(String id, String supplier, String address, String headline, boolean stands) {

    static Twin of(Article article) {
        return new Twin(
                article.id(), article.supplier(), article.address(), article.headline(), article.behind() == null);
    }
}
