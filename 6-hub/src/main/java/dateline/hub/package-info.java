/// The hub of our own feeds (W3C WebSub): whoever takes them is sent each change.
@NullMarked
package dateline.hub;

import org.jspecify.annotations.NullMarked;
