#!/usr/bin/env bash
# Installs what the tests here need and is missing: three browser engines with
# their drivers, LibreOffice without its windows, a letter as wide as Times New
# Roman, and tools to read PDFs (Debian packages); two accessibility checkers, and
# the engines that the rule of the stay is compared with (npm). With the word "hosts"
# also what posts are tried in: WordPress with its database, and Hugo.
set -euo pipefail
cd "$(dirname "$0")"

packages=(chromium chromium-driver firefox-esr webkit2gtk-driver xvfb
	libreoffice-writer-nogui fonts-liberation2 poppler-utils)
if [[ ${1:-} == hosts ]]; then
	packages+=(wordpress mariadb-server php-cli php-mysql hugo)
fi
missing=()
for package in "${packages[@]}"; do
	status=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)
	[[ $status == installed ]] || missing+=("$package")
done

if ((${#missing[@]})); then
	if ! command -v apt-get >/dev/null; then
		echo "install.sh: no apt-get here; install by your own means what Debian calls: ${missing[*]}" >&2
		exit 1
	fi
	if ((EUID != 0)); then
		echo "install.sh: not root; run: sudo apt-get update && sudo apt-get install --no-install-recommends ${missing[*]}" >&2
		exit 1
	fi
	export DEBIAN_FRONTEND=noninteractive
	apt-get update -q
	apt-get install -q -y --no-install-recommends "${missing[@]}"
fi

if ! command -v npm >/dev/null; then
	echo "install.sh: no npm here; install Node.js 20 or newer with npm" >&2
	exit 1
fi
# npm leaves a copy of the lock in node_modules; a newer lock means it is stale.
for folder in . compare; do
	if [[ ! $folder/node_modules/.package-lock.json -nt $folder/package-lock.json ]]; then
		(cd "$folder" && npm ci --ignore-scripts --no-audit --no-fund)
		touch "$folder/node_modules/.package-lock.json"
	fi
done
