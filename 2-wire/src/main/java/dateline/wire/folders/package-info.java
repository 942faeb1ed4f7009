/// Folders on suppliers' servers, by FTP, FTPS and SFTP.
@NullMarked
package dateline.wire.folders;

import org.jspecify.annotations.NullMarked;
