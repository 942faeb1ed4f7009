-- CRC-32C of the supplier, the name, the way, the time and the character set; the bytes have their SHA-256. A row with
-- another one is damaged. Rows from before have none.
alter table dispatch add column checksum bigint;
