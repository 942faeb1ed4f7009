/// Fetches suppliers' releases from mailboxes, over IMAP.
@NullMarked
package dateline.wire.mail;

import org.jspecify.annotations.NullMarked;
