/// Shared parts of the HTTP doors: admitting requests, receiving bodies and sending answers.
@NullMarked
package dateline.http;

import org.jspecify.annotations.NullMarked;
