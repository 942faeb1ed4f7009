/// The hub for our own feeds (W3C WebSub): subscribers receive each change.
@NullMarked
package dateline.hub;

import org.jspecify.annotations.NullMarked;
