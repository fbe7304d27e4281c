# The service as an image: `docker build --tag oarlock .`; compose.yaml shows it with its database.
#
#   --build-arg EXTRAS="png solver otel"    with some or all of the extras
#   --build-arg BASE=python@sha256:…        on exactly one base image: what a tag names changes with each repair of it
#
# It runs with a read-only root, no capabilities and no name: with a database given, it writes to no file at all.

ARG BASE=python:3.13-slim-trixie
FROM ${BASE} AS build
ARG EXTRAS=""
WORKDIR /source
COPY requirements.lock requirements-build.lock requirements-png.lock requirements-solver.lock requirements-otel.lock ./
RUN python -m venv /opt/oarlock \
    && /opt/oarlock/bin/pip install --no-cache-dir --require-hashes -r requirements.lock \
    && for extra in ${EXTRAS}; do \
        /opt/oarlock/bin/pip install --no-cache-dir --require-hashes -r "requirements-${extra}.lock" || exit 1; \
    done \
    && pip install --no-cache-dir --require-hashes -r requirements-build.lock
COPY pyproject.toml README.md ./
COPY service service
COPY migrations migrations
COPY openapi openapi
RUN pip wheel --no-cache-dir --no-deps --no-build-isolation --wheel-dir /wheels . \
    && /opt/oarlock/bin/pip install --no-cache-dir --no-deps --no-index /wheels/*.whl \
    && /opt/oarlock/bin/python -m compileall -q /opt/oarlock \
    && /opt/oarlock/bin/pip uninstall --yes pip

FROM ${BASE}
# The user has a name because PostgreSQL wants one, in case no database is given and the embedded one is used.
RUN useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin oarlock \
    && install --directory --owner oarlock --group oarlock --mode 0700 /var/lib/oarlock
COPY --from=build /opt/oarlock /opt/oarlock
ENV PATH=/opt/oarlock/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    OARLOCK_DATA_DIR=/var/lib/oarlock
USER 10001
VOLUME /var/lib/oarlock
EXPOSE 8000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/livez', timeout=2)"]
CMD ["oarlock", "serve", "--host", "0.0.0.0"]
