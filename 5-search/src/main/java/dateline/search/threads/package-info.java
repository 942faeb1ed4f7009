/// The stories that run for days: which stories report one matter.
@NullMarked
package dateline.search.threads;

import org.jspecify.annotations.NullMarked;
