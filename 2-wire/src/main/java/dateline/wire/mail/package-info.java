/// Mailboxes that receive suppliers' releases, by IMAP.
@NullMarked
package dateline.wire.mail;

import org.jspecify.annotations.NullMarked;
