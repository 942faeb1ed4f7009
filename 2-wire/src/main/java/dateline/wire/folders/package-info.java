/// Fetches files from folders on suppliers' servers over FTP, FTPS and SFTP.
@NullMarked
package dateline.wire.folders;

import org.jspecify.annotations.NullMarked;
