-- The character set that the header said with which a dispatch came; the bytes alone may not tell it.
alter table dispatch add column charset text;
