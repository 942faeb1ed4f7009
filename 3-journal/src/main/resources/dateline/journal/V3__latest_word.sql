-- What came last under a name is asked for each dispatch; the same bytes may come again after others.
drop index dispatch_same;

create index dispatch_name on dispatch (supplier, name);

create index dispatch_sha256 on dispatch (sha256);
