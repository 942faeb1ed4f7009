/// Reads releases that come by e-mail.
@NullMarked
package dateline.story.mail;

import org.jspecify.annotations.NullMarked;
