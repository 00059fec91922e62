create table app.promise_calendar (
    id          varchar(60)  primary key check (id ~ '^[a-z][a-z0-9-]*$'),
    name        varchar(120) not null,
    zone        varchar(60)  not null,
    source      varchar(500) not null,
    created_at  timestamptz  not null default now(),
    created_by  varchar(40)  not null default 'kept',
    updated_at  timestamptz  not null default now(),
    updated_by  varchar(40)  not null default 'kept',
    row_version bigint       not null default 0
);

-- Minutes since local midnight; 1440 is the end of the day. Several spans a day are several rows.
create table app.promise_calendar_hours (
    calendar varchar(60) not null references app.promise_calendar (id),
    weekday  smallint    not null check (weekday between 1 and 7),
    opens    smallint    not null check (opens between 0 and 1439),
    closes   smallint    not null check (closes between 1 and 1440),
    primary key (calendar, weekday, opens),
    constraint promise_calendar_hours_order check (opens < closes)
);

-- A day that differs from its week: closed without hours, otherwise open at these.
create table app.promise_holiday (
    calendar varchar(60)  not null references app.promise_calendar (id),
    day      date         not null,
    name     varchar(120) not null,
    opens    smallint     check (opens between 0 and 1439),
    closes   smallint     check (closes between 1 and 1440),
    primary key (calendar, day),
    constraint promise_holiday_hours check ((opens is null and closes is null) or opens < closes)
);

create table app.promise_policy (
    id            varchar(60)  primary key check (id ~ '^[a-z][a-z0-9-]*$'),
    name          varchar(120) not null,
    amount        integer      not null check (amount > 0),
    unit          varchar(20)  not null check (unit in ('working_minutes', 'working_hours', 'working_days',
                      'calendar_minutes', 'calendar_hours', 'calendar_days', 'weeks', 'months')),
    calendar      varchar(60)  not null references app.promise_calendar (id),
    warn_percent  smallint     not null default 80 check (warn_percent between 1 and 99),
    roll          boolean      not null default false,
    escalate_team varchar(40),
    -- The law, contract or decision the figure comes from, so that nobody has to guess whether it may change.
    source        varchar(500) not null,
    editable      boolean      not null default true,
    created_at    timestamptz  not null default now(),
    created_by    varchar(40)  not null default 'kept',
    updated_at    timestamptz  not null default now(),
    updated_by    varchar(40)  not null default 'kept',
    row_version   bigint       not null default 0
);
