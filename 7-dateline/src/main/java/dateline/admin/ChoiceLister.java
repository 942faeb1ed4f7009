package dateline.admin;

import dateline.admin.ChoiceList.Choice;
import dateline.archive.Decision.Kind;
import dateline.archive.EditorChoices;
import dateline.archive.Lookup;
import dateline.archive.Snapshot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lists what editors decided about recommendations.
final class ChoiceLister {
    private final Snapshot snapshot;

    ChoiceLister(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /// Lists the pins and bans of one story's list, and the bans that hold in every list.
    ///
    /// @param story null for only the bans that hold in every list
    ChoiceList list(@Nullable String story) {
        List<Choice> all = new ArrayList<>();
        if (story != null) {
            EditorChoices choices = snapshot.editorChoices(story);
            all.addAll(choices(Kind.PIN, choices.pinned()));
            all.addAll(choices(Kind.BAN, sorted(choices.banned())));
        }
        all.addAll(choices(Kind.BAN_EVERYWHERE, sorted(snapshot.bannedEverywhere())));
        return new ChoiceList(all);
    }

    private List<Choice> choices(Kind kind, List<String> ids) {
        return ids.stream().map(id -> choice(kind, id)).toList();
    }

    private Choice choice(Kind kind, String id) {
        Lookup lookup = snapshot.lookup(id);
        String headline = lookup instanceof Lookup.Shown shown ? shown.article().headline() : null;
        return new Choice(kind, id, StoryState.of(lookup).word(), headline);
    }

    private static List<String> sorted(Collection<String> ids) {
        return ids.stream().sorted().toList();
    }
}
