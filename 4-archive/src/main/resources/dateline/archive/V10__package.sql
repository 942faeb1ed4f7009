-- Packages as they were read, every version. The items that they name may arrive in other dispatches.
create table news_package (
    number          integer primary key,
    supplier        text   not null,
    guid            text   not null,
    version         text,
    version_created bigint,
    arrived         bigint not null,
    name            text   not null,
    dispatch        bigint not null,
    digest          blob   not null,
    content         blob   not null,
    checksum        bigint not null
);

create index news_package_guid on news_package (supplier, guid);
create index news_package_dispatch on news_package (dispatch);

-- Which packages name an item.
create table package_item (
    supplier text not null,
    item     text not null,
    package  text not null,
    primary key (supplier, item, package)
) without rowid;

-- Which pictures the newest version of a package gives to a text, as far as its items have come. `free_at` is the end of
-- the package's embargo.
create table packaged_picture (
    supplier text   not null,
    copy     text   not null,
    package  text   not null,
    position bigint not null,
    picture  text   not null,
    caption  text,
    credit   text,
    free_at  bigint,
    primary key (supplier, copy, package, position)
) without rowid;

create index packaged_picture_package on packaged_picture (supplier, package);
