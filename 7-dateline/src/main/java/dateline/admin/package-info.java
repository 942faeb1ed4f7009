/// The admin commands of editors and operators: one record for each, run in this process or in the server
/// that runs on the data folder. JSON exists only at [dateline.admin.AdminDoor] and
/// [dateline.admin.RemoteAdmin].
@NullMarked
package dateline.admin;

import org.jspecify.annotations.NullMarked;
