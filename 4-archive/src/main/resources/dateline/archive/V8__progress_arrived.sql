-- When the last filed dispatch arrived: tells whether a journal is the one that the archive was made from.
alter table progress add column arrived bigint;
