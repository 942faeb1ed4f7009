package dateline.archive;

/// A shown story that is the same copy as another.
///
/// @param listed whether lists show this story, and not another in its place
public record NearDuplicate(String id, String supplier, String address, String headline, boolean listed) {

    static NearDuplicate of(Card card) {
        return new NearDuplicate(card.id(), card.supplier(), card.address(), card.headline(), card.behind() == null);
    }
}
