/// An index of all public stories, kept beside the archive and derived from its changes.
@NullMarked
package dateline.search;

import org.jspecify.annotations.NullMarked;
