/// Reads releases that come by e-mail.
@NullMarked
package dateline.formats.mail;

import org.jspecify.annotations.NullMarked;
