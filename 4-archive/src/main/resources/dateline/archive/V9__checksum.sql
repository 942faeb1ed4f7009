-- CRC-32C of `content`: a row with another one is damaged. Rows from before have none, and a replay gives them theirs.
alter table version add column checksum bigint;
alter table picture_item add column checksum bigint;
alter table card add column checksum bigint;
