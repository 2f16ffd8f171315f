import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import 'antd/dist/antd.css'
import './styles/base.css'
import './styles/shell.css'
import './styles/ledger.css'
import './styles/overview.css'
import './styles/help.css'
import './styles/settings.css'

const root = document.getElementById('root')
if (root) createRoot(root).render(<App />)
